"""An earlier list brought back, with the decisions that we have learnt of since."""

from dataclasses import replace

from ltsa_pwa.agencies.agency import Agency, Register
from ltsa_pwa.agencies.stops import name_of


def with_decisions_of(current: Register, earlier: Register) -> Register:
    """The earlier list with today's sanctions, and with those it does not have remembered."""
    known = {each.key: each for each in current.agencies}
    listed = {each.key for each in earlier.listed}
    names = {name_of(each): each for each in current.agencies if each.key not in listed}
    agencies = [_decided(each, known, names) for each in earlier.agencies]
    held = {each.key for each in agencies}
    later = (each for each in current.agencies if each.key not in held)
    remembered = (replace(each, gone_since=each.gone_since or earlier.list_date) for each in later)
    whole = (*agencies, *remembered)
    return replace(earlier, agencies=whole, sanctions_date=current.sanctions_date).tidied()


def _decided(agency: Agency, known: dict[str, Agency], names: dict[str, Agency]) -> Agency:
    """What is known today of the same number, or of the same name under another one."""
    now = known.get(agency.key) or names.get(name_of(agency))
    return replace(agency, sanctions=now.sanctions) if now else agency
