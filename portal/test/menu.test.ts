import { flushPromises, mount } from "@vue/test-utils";
import { describe, expect, it } from "vitest";
import { createMemoryHistory, createRouter } from "vue-router";

import { i18n } from "../src/i18n";
import MainMenu from "../src/ui/MainMenu.vue";
import { button, pending, platform } from "./support/platform";

const stub = platform();

describe("the main menu", () => {
  it("leads everybody to what is public, and staff to their work first", async () => {
    await stub.logIn();
    const anybody = await stub.show(MainMenu);
    expect(anybody.findAll("a").map((link) => link.attributes("href"))).toEqual([
      "/",
      "/matters",
      "/incentives",
      "/calendar",
      "/premises",
      "/verify",
    ]);
    expect(anybody.get('[aria-current="page"]').attributes("href")).toBe("/");

    await stub.logIn("officer");
    const staff = await stub.show(MainMenu);
    expect(staff.get("a").attributes("href")).toBe("/inbox");
  });

  it("unfolds by its button, and folds with Escape or when it led somewhere", async () => {
    await stub.logIn("officer");
    const menu = await stub.show(MainMenu);
    const fold = button(menu, "菜单");
    const unfolded = () => fold.attributes("aria-expanded");
    expect(unfolded()).toBe("false");
    expect(menu.find(`#${fold.attributes("aria-controls")}`).exists()).toBe(true);

    await fold.trigger("click");
    expect(unfolded()).toBe("true");
    await menu.get("a").trigger("keydown", { key: "Escape" });
    expect(unfolded()).toBe("false");
    expect(document.activeElement).toBe(fold.element);

    await fold.trigger("click");
    await menu.get('a[href="/verify"]').trigger("click");
    await flushPromises();
    expect(stub.router().currentRoute.value.path).toBe("/verify");
    expect(unfolded()).toBe("false");

    await fold.trigger("click");
    await stub.router().push("/calendar");
    await flushPromises();
    expect(unfolded()).toBe("false");
  });

  it("stays unfolded when the first page comes late", async () => {
    const page = pending();
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: "/:rest(.*)*", component: () => page.answer as Promise<never> }],
    });
    const menu = mount(MainMenu, { global: { plugins: [router, i18n] } });
    await button(menu, "菜单").trigger("click");
    page.give({ render: () => null });
    await router.isReady();
    await flushPromises();
    expect(button(menu, "菜单").attributes("aria-expanded")).toBe("true");
    menu.unmount();
  });
});
