// Stands in for a phone's voices: headless Chromium has none. Notes what it was asked to say.
(() => {
  const voices = VOICES.map(([lang, localService]) => ({ lang, localService, name: lang, default: false, voiceURI: lang }));
  window.heard = [];
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  let going;
  const engine = {
    getVoices: () => voices,
    addEventListener: () => undefined,
    speak: (utterance) => {
      going = utterance;
      window.heard.push([utterance.voice.lang, utterance.text]);
      if (!HOLDS) setTimeout(() => going === utterance && utterance.onend(), 5);
    },
    cancel: () => {
      const cut = going;
      going = undefined;
      window.hushed = (window.hushed ?? 0) + 1;
      cut?.onerror?.({ error: "interrupted" });
    },
  };
  Object.defineProperty(window, "speechSynthesis", { value: engine });
})();
