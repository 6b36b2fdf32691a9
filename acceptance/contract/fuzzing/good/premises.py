"""The hall: windows, people, times that can be booked, the queue."""

import uuid

from good.request import APPLICANT, OFFICER, Good, at

PATH = "/api/policy/premises/hohhot"
HERE = at(zone="hohhot")


def number_at_window(world):
    """Somebody who was called."""
    called = world[OFFICER].send("PUT", window_of_its_own(world))[0]
    return {"zone": "hohhot", "id": called["id"]}


def window_of_its_own(world):
    """A window of a group of its own, at which one waits."""
    group, number = "fuzz-" + uuid.uuid4().hex[:8], 100 + uuid.uuid4().int % 100
    path = f"{PATH}/windows/{number}"
    held = next((w for w in world[OFFICER].get(PATH + "/today")["windows"] if w["number"] == number), {"version": 0})
    body = {"name": {"zh": "示例窗口", "en": "Sample window"}, "group": group, "services": [], "organs": [], "open": True}
    world[OFFICER].send("PUT", path, body, If_Match=f'"{held["version"]}"')
    world[APPLICANT].create(PATH + "/queue", {"group": group})
    return path + "/call"


def window_to_call(world):
    return {"zone": "hohhot", "number": int(window_of_its_own(world).split("/")[-2])}


def new_window(world, place):
    held = world[OFFICER].get(PATH + "/today")["windows"]
    version = next((w["version"] for w in held if w["number"] == place["number"]), 0)
    return f'"{version}"'


def waiting(world):
    return {"zone": "hohhot", "id": world[APPLICANT].create(PATH + "/queue", {"group": "project"})["id"]}


def seconded(world):
    body = {"organ": "示例机关", "person": "示例派驻人员", "window": 1, "from": world.today}
    return {"zone": "hohhot", "id": world[OFFICER].create(PATH + "/staff", body)["id"]}


def version_of_staff(world, place):
    people = world[OFFICER].items(PATH + "/staff")
    return next(f'"{one["version"]}"' for one in people if one["id"] == place["id"])


def slot(world, ahead, time):
    """A time of its own: one person books a time once."""
    day = world.working_day(ahead) if ahead else world.today
    group = "fuzz-" + uuid.uuid4().hex[:8]
    world[OFFICER].send("PUT", PATH + "/slots", {"group": group, "day": day, "times": [time], "capacity": 5})
    return {"zone": "hohhot", "group": group, "day": day, "time": time}


def booked(ahead, time):
    return lambda world: {"id": world[APPLICANT].create("/api/policy/appointments", slot(world, ahead, time))["id"]}


def some_day(world, place):
    return {"group": "project", "day": world.working_day(2)}


GOOD = {
    "showHall": Good(APPLICANT, HERE),
    "putWindow": Good(OFFICER, at(zone="hohhot", number=99), version=new_window),
    "callNext": Good(OFFICER, window_to_call),
    "listStaff": Good(OFFICER, HERE),
    "secondStaff": Good(OFFICER, HERE),
    "markAttendance": Good(OFFICER, seconded, body=lambda world, place: {"day": world.today, "present": True}),
    "endSecondment": Good(OFFICER, seconded, version=version_of_staff),
    "listSlots": Good(APPLICANT, HERE, query=some_day),
    "openSlots": Good(OFFICER, HERE, body=lambda world, place: some_day(world, place) | {"times": ["11:30"], "capacity": 5}),
    "listQueue": Good(OFFICER, HERE),
    "takeNumber": Good(APPLICANT, HERE),
    "showNumber": Good(APPLICANT, waiting),
    "serveNumber": Good(OFFICER, number_at_window),
    "skipNumber": Good(OFFICER, number_at_window),
    "listAppointments": Good(APPLICANT),
    "bookAppointment": Good(APPLICANT, body=lambda world, place: slot(world, 2, "10:10")),
    "cancelAppointment": Good(APPLICANT, booked(2, "10:20")),
    # Nobody stays away from a time that is to come.
    "markNoShow": Good(OFFICER, booked(0, "23:58")),
    "markArrival": Good(OFFICER, booked(0, "23:55")),
}
