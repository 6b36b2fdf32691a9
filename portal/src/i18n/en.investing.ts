import type zh from "./zh-CN.investing";

const investing: typeof zh = {
  investing: {
    views: "Pages about investment",
    view: {
      pipeline: "Leads and projects",
      promises: "Promise book",
      escorts: "Escorts",
      capital: "Foreign capital used",
      "major-projects": "Major projects",
      enterprises: "Enterprises",
      prospectuses: "Prospectuses",
      zone: "Profile of the zone",
    },
  },
};

export default investing;
