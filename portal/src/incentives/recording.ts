import { today } from "../api/act";
import type { Incentive, IncentiveForm } from "../api/types";

/** Something to begin with. */
export function blankForm(): IncentiveForm {
  const year = Number(today().slice(0, 4)) + 1;
  return {
    code: "",
    name: { zh: "", en: "" },
    category: "AWARD",
    zones: ["hohhot"],
    conditions: {
      all: [
        { fact: "registered_in_zone", operator: "eq", value: true },
        { fact: "fixed_asset_invest_fen", operator: "ge", value: 10_000_000_000, said: "1亿元" },
      ],
    },
    amount: { cel: "fixed_asset_invest_fen * 1 / 100", zh: "", capFen: 100_000_000, capText: "100万元" },
    validity: { from: `${year}-01-01`, to: `${year}-12-31` },
    materials: [],
    source: { title: "", documentNumber: "", issuedOn: today(), url: "" },
  };
}

/** The next edition, as it stands now. */
export function formOf(incentive: Incentive): IncentiveForm {
  return {
    code: incentive.code,
    basedOn: incentive.editions[0]?.edition ?? incentive.edition,
    sample: incentive.sample,
    name: incentive.name,
    category: incentive.category,
    zones: incentive.zones,
    conditions: incentive.conditions,
    cel: incentive.cel,
    amount: incentive.amount,
    ...(incentive.stackingGroup ? { stackingGroup: incentive.stackingGroup } : {}),
    validity: incentive.validity,
    materials: incentive.materials,
    source: incentive.source,
    ...(incentive.fairCompetition ? { fairCompetition: incentive.fairCompetition } : {}),
  };
}
