const investing = {
  investing: {
    views: "招商引资的页面",
    view: {
      pipeline: "招商线索和项目",
      promises: "承诺台账",
      escorts: "全过程代办",
      capital: "实际使用外资",
      "major-projects": "重大产业项目",
      enterprises: "企业名录",
      prospectuses: "招商说明书",
      zone: "园区画像",
    },
  },
};

export default investing;
