import type zh from "./zh-CN.investing";

const investing: typeof zh = {
  investing: {
    views: "Pages about investment",
    view: {
      pipeline: "Leads and projects",
      promises: "Promise book",
      capital: "Foreign capital used",
      enterprises: "Enterprises",
      prospectuses: "Prospectuses",
      zone: "Profile of the zone",
    },
  },
};

export default investing;
