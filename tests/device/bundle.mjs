// Bundles one entry with the bundler and the packages of the build; the job comes on standard input.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const job = JSON.parse(readFileSync(0, "utf8"));
const { rolldown } = createRequire(join(job.packages, "package.json"))("rolldown");
// The page of practice stands alone, as it does in the build.
for (const input of [job.input.filter((each) => !isAlone(each)), job.input.filter(isAlone)]) if (input.length) await bundled(input);

function isAlone(name) {
  return name.endsWith("/practice-page.js");
}

async function bundled(input) {
  const bundle = await rolldown({
    input,
    platform: "browser",
    resolve: { modules: [join(job.packages, "node_modules")] },
    transform: { target: "es2020", define: { __OFFICE_KEYS__: JSON.stringify(job.officeKeys), __SMS_NUMBER__: JSON.stringify(job.smsNumber) } },
  });
  await bundle.write({ dir: job.out, format: "esm", entryFileNames: "[name].js" });
}
