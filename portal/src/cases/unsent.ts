import { onMounted, onUnmounted } from "vue";

/** The browser asks before it closes a tab in which words wait that nobody has sent. */
export function warnOfUnsent(unsent: () => boolean): void {
  function ask(event: BeforeUnloadEvent): void {
    if (unsent()) event.preventDefault();
  }
  onMounted(() => window.addEventListener("beforeunload", ask));
  onUnmounted(() => window.removeEventListener("beforeunload", ask));
}
