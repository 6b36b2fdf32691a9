import type intakeZh from "./zh-CN.intake";

const intake: typeof intakeZh = {
  intake: {
    template: "Download the template (XLSX)",
    file: "Table",
    fileHint: "XLSX or CSV, at most 50,000 rows and 12 MB",
    needFile: "Choose a file",
    tooLarge: "The file is larger than 12 MB",
    checkTable: "Try it",
    sending: "Sending …",
    counts: "{rows} rows: {good} can be taken in, {unchanged} change nothing, {faulty} are wrong.",
    taken: "{n} rows were taken in.",
    progress: {
      CHECKING: "Looking: {done} of {rows} rows",
      CONFIRMED: "Taking in: {done} of {rows} rows",
    },
    takeAll: "Take in all rows",
    takeGood: "Take in the good rows",
    rejected: "Download the rejected rows",
    again: "Another file",
    faults: "Rejected rows",
    faultsShown: "{all} faults; these are the first {n}, the download has all.",
    row: "Row",
    rowNumber: "Row {n}",
    column: "Column",
    fault: "Fault",
    wholeRow: "whole row",
  },
};

export default intake;
