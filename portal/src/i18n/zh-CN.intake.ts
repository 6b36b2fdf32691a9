const intake = {
  intake: {
    template: "下载模板（XLSX）",
    file: "表格文件",
    fileHint: "XLSX 或 CSV，至多 50000 行、12 MB",
    needFile: "请选择文件",
    tooLarge: "文件超过 12 MB",
    checkTable: "试导入",
    sending: "正在上传……",
    counts: "共 {rows} 行：可导入 {good} 行，没有变化 {unchanged} 行，有错误 {faulty} 行。",
    taken: "已导入 {n} 行。",
    progress: {
      CHECKING: "正在检查：{done} / {rows} 行",
      CONFIRMED: "正在导入：{done} / {rows} 行",
    },
    takeAll: "全部导入",
    takeGood: "只导入通过的行",
    rejected: "下载未通过的行",
    again: "换一份文件",
    faults: "未通过的行",
    faultsShown: "共 {all} 处，这里显示前 {n} 处；下载的文件里有全部。",
    row: "行",
    rowNumber: "第 {n} 行",
    column: "列",
    fault: "错误",
    wholeRow: "整行",
  },
};

export default intake;
