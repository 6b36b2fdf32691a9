import { useI18n } from "vue-i18n";

/** What happened to a case, in words. */
export function useMoves(): { word: (move: string) => string } {
  const { t, te } = useI18n();
  return {
    word(move) {
      const key = `move.${move.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`;
      return te(key) ? t(key) : move;
    },
  };
}
