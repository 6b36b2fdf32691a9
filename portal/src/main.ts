import "./style/base.css";
import "./style/parts.css";
import "./style/form.css";

import { createApp } from "vue";

import App from "./App.vue";
import { i18n } from "./i18n";
import { router } from "./router";
import { readSession } from "./session/session";

await readSession();
createApp(App).use(i18n).use(router).mount("#app");
