"""Guard at the door and at the drawer: no event does anything before it knows who asks."""

import ast
from pathlib import Path
from typing import TypeGuard

import ltsa_desk

PACKAGE = Path(ltsa_desk.__file__).parent
FREE = {
    "leave": "forgets what is on the screen",
    "SignInDesk.arrive": "is the door itself",
    "RefusedDesk.arrive": "says no, and shows nothing of anybody",
}


def events():
    """Every event handler of every State, by its class and name."""
    for path in PACKAGE.rglob("*.py"):
        for each in ast.walk(ast.parse(path.read_text())):
            if isinstance(each, ast.ClassDef):
                yield from ((each.name, function) for function in each.body if is_event(function))


def is_event(each: ast.stmt) -> TypeGuard[ast.FunctionDef | ast.AsyncFunctionDef]:
    if not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
        return False
    return any("rx.event" in ast.unparse(decorator) for decorator in each.decorator_list)


def asks_who(function):
    """``let_in`` is called before anything of the house is touched."""
    for each in ast.walk(function):
        if isinstance(each, ast.Attribute):
            if each.attr == "let_in":
                return True
            if each.attr == "house":
                return False
    return False


def test_every_event_asks_who_is_there_first():
    unguarded = [
        f"{state}.{function.name}"
        for state, function in events()
        if function.name not in FREE and f"{state}.{function.name}" not in FREE
        if not asks_who(function)
    ]

    assert unguarded == []


def test_every_event_says_what_it_does_in_the_words_of_the_table():
    asked = [
        (f"{state}.{function.name}", call)
        for state, function in events()
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "self.let_in"
    ]

    assert len(asked) > 10
    assert [name for name, call in asked if not says_what(call)] == []


def says_what(call: ast.Call) -> bool:
    return bool(call.args) and ast.unparse(call.args[0]).startswith("May.")


def test_the_events_that_ask_nobody_touch_nothing_of_the_house():
    free = [each for state, each in events() if {each.name, f"{state}.{each.name}"} & set(FREE)]

    assert len(free) == 5
    assert [ast.unparse(each) for each in free if ".house" in ast.unparse(each)] == []
