"""What makes a request good, and who may send it."""

import copy
import dataclasses
import typing

APPLICANT, EMPLOYER = "applicant-1", "employer-1"
OFFICER, REVIEWER, APPROVER = "officer-hohhot", "reviewer-hohhot", "approver-hohhot"
SUPERVISOR, DEPARTMENT = "supervisor-hohhot", "department-nmg"
EDITOR, PUBLISHER, ADMIN = "catalogue-nmg", "catalogue-hohhot", "system-admin"

OF_FIRST, OF_PATH = "the path up to its first parameter", "the path itself"


@dataclasses.dataclass(frozen=True)
class Prepared:
    """A request that succeeds, but for the headers that are its own each time."""

    place: dict
    query: dict
    body: typing.Any
    version: str | None


@dataclasses.dataclass(frozen=True)
class Good:
    """How a request of one operation succeeds.

    `who` may send it. `place` prepares what it acts on and gives the path's parameters. `body` and
    `query` are values, or made of the world and the place; without a body it is the example of the
    contract. `version` says where the version for `If-Match` is read: at a path, or of world and
    place, or itself in quotes. What is `unsafe` rests under all the others: nothing generated is
    sent by the one who may.
    """

    who: str
    place: typing.Callable = lambda world: {}
    body: typing.Any = None
    query: typing.Any = None
    version: typing.Any = OF_FIRST
    unsafe: bool = False

    def prepared(self, world, path, example):
        place = self.place(world)
        body = _of(self.body, world, place)
        return Prepared(place, _of(self.query, world, place) or {}, copy.deepcopy(example) if body is None else body,
                        self.current(world, path, place))

    def current(self, world, path, place):
        """The version that a request over what it has read names."""
        if callable(self.version):
            return self.version(world, place)
        if self.version.startswith('"'):
            return self.version
        first = path.partition("}")[0] + "}" if "{" in path else None
        read = {OF_PATH: path, OF_FIRST: first}.get(self.version, self.version)
        return read and world.version(self.who, read.format(**place))


def _of(wanted, world, place):
    return wanted(world, place) if callable(wanted) else copy.deepcopy(wanted)


def reads(who, *operations):
    """What is asked with nothing prepared."""
    return dict.fromkeys(operations, Good(who))


def at(**parameters):
    """What is there from the beginning, seeded or published with the platform."""
    return lambda world: parameters


def first(user, path, parameter="id", key="id"):
    """The first of a list that somebody sees."""
    return lambda world: {parameter: world[user].items(path)[0][key]}
