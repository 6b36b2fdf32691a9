import { describe, expect, it } from "vitest";

import CalendarNav from "../src/calendar/CalendarNav.vue";
import EnterpriseNav from "../src/enterprises/EnterpriseNav.vue";
import InvestmentNav from "../src/investing/InvestmentNav.vue";
import { platform } from "./support/platform";

const stub = platform();

/** Nobody is led to a page that the services refuse to show. */
describe("the parts of a page", () => {
  it.each([
    ["reviewer", EnterpriseNav, "/investment/enterprises/duplicates", true],
    ["department", EnterpriseNav, "/investment/enterprises/duplicates", false],
    ["investor", InvestmentNav, "/investment/promises", true],
    ["talent", InvestmentNav, "/investment/promises", false],
    ["reviewer", CalendarNav, "/calendar/recomputations", true],
    ["applicant", CalendarNav, "/calendar/recomputations", false],
  ] as const)("are to a %s those that he may see", async (role, part, href, shown) => {
    await stub.logIn(role);

    const nav = await stub.show(part);

    expect(nav.findAll("a").some((link) => link.attributes("href") === href)).toBe(shown);
  });
});
