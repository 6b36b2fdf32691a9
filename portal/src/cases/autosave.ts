import { onScopeDispose, ref, type Ref } from "vue";

export type Saving = "idle" | "waiting" | "saving" | "saved" | "failed";

/**
 * Saves some time after the last change, one save at a time; what changed during a save is saved
 * after it.
 */
export function autosave(
  save: () => Promise<void>,
  pause = 1000,
): {
  state: Ref<Saving>;
  changed: () => void;
  now: () => Promise<void>;
  stop: () => void;
} {
  const state = ref<Saving>("idle");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  async function now(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (running) {
      again = true;
      return running;
    }
    running = run();
    await running;
  }

  async function run(): Promise<void> {
    do {
      again = false;
      state.value = "saving";
      try {
        await save();
        state.value = "saved";
      } catch {
        state.value = "failed";
        again = false;
      }
    } while (again);
    running = undefined;
  }

  function changed(): void {
    state.value = "waiting";
    clearTimeout(timer);
    timer = setTimeout(() => void now(), pause);
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  onScopeDispose(stop);
  return { state, changed, now, stop };
}
