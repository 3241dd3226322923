"""The recipe behind the cross.

Always Indonesian: a page that follows the language of the app would tell which
language the app was in.
"""

TITLE = "Sayur asem"

INGREDIENTS = (
    "1 buah labu siam, potong dadu",
    "2 buah jagung manis, potong 3 cm",
    "1 ikat kacang panjang, potong 4 cm",
    "50 gram melinjo dan daunnya",
    "50 gram kacang tanah, rebus sebentar",
    "2 mata asam jawa, larutkan dalam sedikit air",
    "2 lembar daun salam, 2 cm lengkuas",
    "1½ liter air, garam dan gula merah secukupnya",
    "Bumbu halus: 5 bawang merah, 2 bawang putih, 3 cabai merah, 1 sdt terasi bakar",
)

STOP = "Sentuh untuk berhenti."
STOPPED = "Berhenti."

STEPS = (
    "Didihkan air. Masukkan jagung, melinjo, dan kacang tanah, masak sampai empuk.",
    "Masukkan bumbu halus, daun salam, dan lengkuas.",
    "Tambahkan labu siam dan kacang panjang, masak 5 menit.",
    "Tuang air asam, beri garam dan gula merah, cicipi.",
    "Masukkan daun melinjo, angkat setelah layu. Sajikan dengan ikan asin dan sambal.",
)
