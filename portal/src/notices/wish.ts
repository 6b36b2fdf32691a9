import type { NoticePreferences, NoticeWish } from "../api/types";

/** What stands in the form. */
export interface Wish {
  language: "ZH" | "EN";
  sms: boolean;
  phone: string;
  email: boolean;
  address: string;
  daily: boolean;
  hour: number;
  quiet: boolean;
  from: string;
  to: string;
}

const USUAL_HOUR = 18;

export function wish(kept?: NoticePreferences): Wish {
  return {
    language: kept?.language ?? "ZH",
    sms: kept?.sms ?? false,
    phone: "",
    email: kept?.email ?? false,
    address: "",
    daily: kept?.digestHour !== undefined,
    hour: kept?.digestHour ?? USUAL_HOUR,
    quiet: kept?.quiet !== undefined,
    from: kept?.quiet?.from ?? "22:00",
    to: kept?.quiet?.to ?? "07:30",
  };
}

/** Addresses come out masked, so an empty field means that what is on record stays. */
export function said(form: Wish): NoticeWish {
  return {
    language: form.language,
    sms: form.sms,
    ...(form.phone === "" ? {} : { phone: form.phone }),
    email: form.email,
    ...(form.address === "" ? {} : { address: form.address }),
    ...(form.daily ? { digestHour: form.hour } : {}),
    ...(form.quiet ? { quiet: { from: form.from, to: form.to } } : {}),
  };
}
