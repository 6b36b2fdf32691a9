import { computed, reactive, readonly } from "vue";

/** Who is logged in, as the gateway says; tokens never reach the browser. */
export interface User {
  id: string;
  name: string;
  roles: readonly string[];
  zone?: string | undefined;
  level?: string | undefined;
  organ?: string | undefined;
  creditCode?: string | undefined;
}

interface State {
  user: User | null;
  /** Whether the gateway no longer knows who is shown here. */
  ended: boolean;
  csrf: string;
  header: string;
  known: boolean;
  reachable: boolean;
}

const state = reactive<State>({
  user: null,
  ended: false,
  csrf: "",
  header: "X-CSRF-TOKEN",
  known: false,
  reachable: true,
});

/** Who may see the work list, and who may file; other roles read the guide. */
const STAFF = new Set(["officer", "reviewer", "approver", "department", "leader", "supervisor"]);
const APPLICANTS = new Set(["applicant", "employer"]);
const OWNERS = new Set([...APPLICANTS, "investor", "talent", "agent"]);

export const session = readonly(state);
export const user = computed(() => state.user);

export function hasAnyOf(roles: ReadonlySet<string>): boolean {
  return state.user?.roles.some((role) => roles.has(role)) ?? false;
}

export const isStaff = computed(() => hasAnyOf(STAFF));
export const isApplicant = computed(() => hasAnyOf(APPLICANTS));

export const isEditor = computed(() => state.user?.roles.includes("catalogue-editor") ?? false);
/** Who has a store of documents. */
export const isOwner = computed(() => hasAnyOf(OWNERS));

/** Who sees the people of the organs, and who keeps them. */
const COLLEAGUES = new Set([...STAFF, "land-officer", "catalogue-editor", "system-admin"]);
export const isColleague = computed(() => hasAnyOf(COLLEAGUES));
export const isKeeper = computed(() => state.user?.roles.includes("system-admin") ?? false);

/** Who answers for the calendar that terms run by. */
const CALENDAR_KEEPERS = new Set(["operator", "system-admin", "catalogue-editor"]);
export const keepsCalendar = computed(() => hasAnyOf(CALENDAR_KEEPERS));

/** Who handles cases. */
const HANDLERS = new Set(["officer", "reviewer", "approver"]);
export const isHandler = computed(() => hasAnyOf(HANDLERS));

/** Who does the work of a zone: staffs its hall, asks for it, keeps its promise book. */
export const isZoneStaff = computed(() => Boolean(state.user?.zone) && isHandler.value);

/** Who gives powers and takes them back, each for the own zones. */
const GIVERS = new Set(["department", "catalogue-editor"]);
export const mayDelegate = computed(() => hasAnyOf(GIVERS));

/** Who keeps the words of notices, and who sees what left the platform. */
const WRITERS = new Set(["catalogue-editor", "system-admin"]);
const SENDERS = new Set(["operator", "system-admin"]);
export const keepsWords = computed(() => hasAnyOf(WRITERS));
export const seesDeliveries = computed(() => hasAnyOf(SENDERS));

export function landingPage(): string {
  if (isStaff.value) return "/inbox";
  if (isEditor.value) return "/catalogue";
  if (isKeeper.value) return "/organs";
  if (keepsCalendar.value) return "/calendar";
  if (state.user?.roles.includes("agent")) return "/investment/escorts";
  return isApplicant.value ? "/cases" : "/";
}

/** The token changes at log-in and at step-up, so it is read again whenever it may be old. */
export async function readSession(): Promise<void> {
  try {
    const response = await globalThis.fetch("/session", {
      headers: { Accept: "application/json" },
      credentials: "same-origin",
      cache: "no-store",
    });
    if (!response.ok) throw new Error(String(response.status));
    const said = (await response.json()) as Record<string, unknown>;
    const now = userOf(said["user"]);
    state.user = now ?? state.user;
    state.ended = now === null && state.user !== null;
    state.csrf = text(said["csrf"]) ?? "";
    state.header = text(said["header"]) ?? "X-CSRF-TOKEN";
    state.reachable = true;
  } catch {
    state.reachable = false;
  }
  state.known = true;
}

/** Who was logged in stays known, so that what he typed does not go with the session. */
export function endSession(): void {
  state.ended = state.user !== null;
}

export function csrfHeader(): Record<string, string> {
  return state.csrf ? { [state.header]: state.csrf } : {};
}

export async function logOut(): Promise<void> {
  const answer = await globalThis.fetch("/logout", {
    method: "POST",
    headers: { Accept: "application/json", ...csrfHeader() },
    credentials: "same-origin",
  });
  const said = answer.ok ? ((await answer.json()) as Record<string, unknown>) : {};
  sessionStorage.clear();
  window.location.assign(text(said["location"]) ?? "/");
}

export function logInAddress(to: string): string {
  return `/login?to=${encodeURIComponent(to)}`;
}

function userOf(said: unknown): User | null {
  if (typeof said !== "object" || said === null) return null;
  const claims = said as Record<string, unknown>;
  const id = text(claims["id"]) ?? text(claims["sub"]) ?? "";
  return {
    id,
    name: text(claims["name"]) ?? id,
    roles: Array.isArray(claims["roles"]) ? claims["roles"].filter((role) => typeof role === "string") : [],
    zone: text(claims["zone"]),
    level: text(claims["level"]),
    organ: text(claims["organ"]),
    creditCode: text(claims["creditCode"]),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
