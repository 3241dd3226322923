import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric import ec

from ltsa_desk.sealing import SUITE, CannotOpen, TooLong, padded, seal, to_base64, unseal

# RFC 9180, A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, first letter.
RFC = {
    "info": "4f6465206f6e2061204772656369616e2055726e",
    "private": "f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2",
    "enc": "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b"
    "7f951c0900be863c403ce65c9bfcb9382657222d18c4",
    "aad": "436f756e742d30",
    "ct": "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f395134"
    "34",
}


def key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def test_the_letter_of_the_rfc_is_opened():
    letter = {name: bytes.fromhex(text) for name, text in RFC.items()}
    private = ec.derive_private_key(int.from_bytes(letter["private"]), ec.SECP256R1())

    # The RFC binds additional data, which the public interface has not.
    said = openssl.hpke._decrypt_with_aad(  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        SUITE, letter["enc"] + letter["ct"], private, info=letter["info"], aad=letter["aad"]
    )

    assert said == b"Beauty is truth, truth beauty"


def test_only_the_holder_of_the_key_reads_a_letter():
    hers = key()
    sealed = seal({"text": "halo"}, hers.public_key(), "reply 1")

    assert unseal(sealed, hers, "reply 1") == {"text": "halo"}
    with pytest.raises(CannotOpen):
        unseal(sealed, key(), "reply 1")


def test_a_letter_moved_to_another_place_does_not_open():
    hers = key()
    sealed = seal({"text": "halo"}, hers.public_key(), "reply 1")

    with pytest.raises(CannotOpen):
        unseal(sealed, hers, "reply 2")


@pytest.mark.parametrize(("letters", "length"), [(1, 1024), (1100, 4096), (40_000, 44 * 1024)])
def test_letters_have_one_of_four_lengths(letters, length):
    assert len(padded({"text": "x" * letters})) == length


def test_a_letter_longer_than_the_longest_is_refused():
    with pytest.raises(TooLong):
        padded({"text": "x" * 45_056})


@pytest.mark.parametrize("said", [b"[1]", b"\xff\xfe", b"{", b'"text"'])
def test_what_is_sealed_but_no_object_does_not_open(said):
    hers = key()
    sealed = to_base64(SUITE.encrypt(said, hers.public_key(), b"reply 1"))

    with pytest.raises(CannotOpen):
        unseal(sealed, hers, "reply 1")
