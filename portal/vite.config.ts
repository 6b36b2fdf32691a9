import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

const platform = process.env["ETDZ_URL"] ?? "http://localhost:8080";
const behind = ["/api", "/session", "/login", "/logout", "/oauth2", "/problems"];

export default defineConfig({
  plugins: [vue()],
  build: { target: "es2022", assetsInlineLimit: 0, manifest: true },
  server: { proxy: Object.fromEntries(behind.map((path) => [path, { target: platform }])) },
  test: { environment: "happy-dom", include: ["test/**/*.test.ts"], restoreMocks: true },
});
