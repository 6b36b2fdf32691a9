import { nextTick, watch } from "vue";
import { createRouter, createWebHistory, type RouteLocationNormalized } from "vue-router";

import { i18n } from "./i18n";
import { language } from "./i18n/language";
import { landingPage, logInAddress, session } from "./session/session";

declare module "vue-router" {
  interface RouteMeta {
    title?: string;
    members?: boolean;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: "/", component: () => import("./home/HomePage.vue"), meta: { title: "header.logIn" } },
    { path: "/start", redirect: () => landingPage() },
    {
      path: "/logged-in",
      component: () => import("./session/LoggedInPage.vue"),
      meta: { title: "session.again", members: true },
    },
    { path: "/matters", component: () => import("./matter/MattersPage.vue"), meta: { title: "matter.list" } },
    { path: "/matters/:code", component: () => import("./matter/GuidePage.vue"), props: true },
    {
      path: "/file/:code/:step",
      component: () => import("./filing/FilingPage.vue"),
      props: true,
      meta: { title: "filing.questions", members: true },
    },
    {
      path: "/cases",
      component: () => import("./cases/OwnCasesPage.vue"),
      meta: { title: "cases.mine", members: true },
    },
    {
      path: "/cases/:id",
      component: () => import("./cases/CasePage.vue"),
      props: true,
      meta: { members: true },
    },
    {
      path: "/cases/:id/submitted",
      component: () => import("./filing/SubmittedPage.vue"),
      props: true,
      meta: { title: "filing.done", members: true },
    },
    {
      path: "/documents",
      component: () => import("./documents/DocumentsPage.vue"),
      meta: { title: "documents.mine", members: true },
    },
    {
      path: "/licences",
      component: () => import("./licences/LicencesPage.vue"),
      meta: { title: "header.licences", members: true },
    },
    {
      path: "/verify/:identifier?",
      component: () => import("./licences/VerifyPage.vue"),
      props: true,
      meta: { title: "licences.verify" },
    },
    {
      path: "/inbox/:queue(mine|team|claimable|acceptance|review|decision|waiting|paused|delivery|overdue)?",
      component: () => import("./inbox/InboxPage.vue"),
      props: true,
      meta: { title: "inbox.title", members: true },
    },
    {
      path: "/inbox/handover",
      component: () => import("./inbox/HandoverPage.vue"),
      meta: { title: "inbox.handoverTitle", members: true },
    },
    {
      path: "/register",
      component: () => import("./inbox/RegisterPage.vue"),
      meta: { title: "inbox.register", members: true },
    },
    {
      path: "/catalogue/:tab(drafts|matters|searches)?",
      component: () => import("./catalogue/CataloguePage.vue"),
      props: true,
      meta: { title: "catalogue.title", members: true },
    },
    {
      path: "/catalogue/drafts/:id",
      component: () => import("./catalogue/DraftPage.vue"),
      props: true,
      meta: { title: "catalogue.tab.drafts", members: true },
    },
    {
      path: "/catalogue/matters/:code",
      component: () => import("./catalogue/VersionsPage.vue"),
      props: true,
      meta: { title: "catalogue.versions", members: true },
    },
    {
      path: "/notices",
      component: () => import("./notices/NoticesPage.vue"),
      meta: { title: "notices.title", members: true },
    },
    {
      path: "/notices/preferences",
      component: () => import("./notices/PreferencesPage.vue"),
      meta: { title: "notices.preferences", members: true },
    },
    {
      path: "/notices/templates/:code?",
      component: () => import("./notices/TemplatesPage.vue"),
      props: true,
      meta: { title: "notices.templates", members: true },
    },
    {
      path: "/notices/deliveries",
      component: () => import("./notices/DeliveriesPage.vue"),
      meta: { title: "notices.deliveries", members: true },
    },
    {
      path: "/organs/:view(people|duty|absences)?",
      component: () => import("./organs/OrgansPage.vue"),
      props: true,
      meta: { title: "organs.title", members: true },
    },
    {
      path: "/incentives",
      component: () => import("./incentives/IncentivesPage.vue"),
      meta: { title: "incentives.title" },
    },
    {
      path: "/incentives/check",
      component: () => import("./incentives/SelfCheckPage.vue"),
      meta: { title: "incentives.checkTitle" },
    },
    {
      path: "/incentives/record",
      component: () => import("./incentives/RecordPage.vue"),
      meta: { title: "incentives.record", members: true },
    },
    {
      path: "/incentives/:code",
      component: () => import("./incentives/IncentivePage.vue"),
      props: true,
    },
    {
      path: "/schedule",
      component: () => import("./incentives/SchedulePage.vue"),
      meta: { title: "schedule.title" },
    },
    {
      path: "/calendar/:year(20\\d{2})?",
      component: () => import("./calendar/CalendarPage.vue"),
      props: true,
      meta: { title: "header.calendar" },
    },
    {
      path: "/calendar/notices",
      component: () => import("./calendar/NoticesPage.vue"),
      meta: { title: "calendar.view.notices", members: true },
    },
    {
      path: "/calendar/local",
      component: () => import("./calendar/LocalPage.vue"),
      meta: { title: "calendar.view.local" },
    },
    {
      path: "/calendar/recomputations",
      component: () => import("./calendar/RecomputationsPage.vue"),
      meta: { title: "calendar.view.recomputations", members: true },
    },
    {
      path: "/calendar/recomputations/:id",
      component: () => import("./calendar/RecomputationPage.vue"),
      props: true,
      meta: { title: "calendar.recount.title", members: true },
    },
    {
      path: "/powers/:tab(register|holder|kept|rates|list)?",
      component: () => import("./powers/PowersPage.vue"),
      props: true,
      meta: { title: "powers.title", members: true },
    },
    {
      path: "/powers/delegations/:id",
      component: () => import("./powers/DelegationPage.vue"),
      props: true,
      meta: { title: "powers.title", members: true },
    },
    {
      path: "/powers/new",
      component: () => import("./powers/RegisterPage.vue"),
      meta: { title: "grant.register", members: true },
    },
    {
      path: "/powers/delegations/:id/terms",
      component: () => import("./powers/TermsPage.vue"),
      props: true,
      meta: { title: "grant.amend", members: true },
    },
    {
      path: "/direct-line/:tab(open|department|zone|overdue|closed|all)?",
      component: () => import("./directline/DirectLinePage.vue"),
      props: true,
      meta: { title: "directLine.title", members: true },
    },
    {
      path: "/direct-line/tickets/:id",
      component: () => import("./directline/TicketPage.vue"),
      props: true,
      meta: { title: "directLine.title", members: true },
    },
    { path: "/investment", redirect: "/investment/pipeline" },
    {
      path: "/investment/promises/:view(overdue|due|waiting|kept|late|waived|breached|all)?",
      component: () => import("./promises/PromisesPage.vue"),
      props: true,
      meta: { title: "promises.title", members: true },
    },
    {
      path: "/investment/promises/rates",
      component: () => import("./promises/RatesPage.vue"),
      meta: { title: "promises.ratesTitle" },
    },
    {
      path: "/investment/promises/agreements",
      component: () => import("./promises/AgreementsPage.vue"),
      meta: { title: "promises.agreements", members: true },
    },
    {
      path: "/investment/promises/agreements/new",
      component: () => import("./promises/DraftPage.vue"),
      meta: { title: "promises.draft", members: true },
    },
    {
      path: "/investment/promises/agreements/:id",
      component: () => import("./promises/AgreementPage.vue"),
      props: true,
      meta: { title: "promises.agreement", members: true },
    },
    {
      path: "/investment/promises/agreements/:id/content",
      component: () => import("./promises/DraftPage.vue"),
      props: true,
      meta: { title: "promises.revise", members: true },
    },
    {
      path: "/investment/promises/obligations/:id",
      component: () => import("./promises/ObligationPage.vue"),
      props: true,
      meta: { title: "promises.obligation", members: true },
    },
    {
      path: "/investment/escorts",
      component: () => import("./escorts/EscortsPage.vue"),
      meta: { title: "escorts.title", members: true },
    },
    {
      path: "/investment/escorts/new",
      component: () => import("./escorts/NewEscortPage.vue"),
      meta: { title: "escorts.offer", members: true },
    },
    {
      path: "/investment/escorts/adoptions",
      component: () => import("./escorts/AdoptionsPage.vue"),
      meta: { title: "escorts.adoptions", members: true },
    },
    {
      path: "/investment/escorts/:id",
      component: () => import("./escorts/EscortPage.vue"),
      props: true,
      meta: { title: "escorts.title", members: true },
    },
    {
      path: "/investment/capital",
      component: () => import("./capital/FiguresPage.vue"),
      meta: { title: "capital.title", members: true },
    },
    {
      path: "/investment/capital/arrivals",
      component: () => import("./capital/ArrivalsPage.vue"),
      meta: { title: "capital.view.arrivals", members: true },
    },
    {
      path: "/investment/capital/arrivals/new",
      component: () => import("./capital/RecordPage.vue"),
      meta: { title: "capital.arrival.record", members: true },
    },
    {
      path: "/investment/capital/arrivals/import",
      component: () => import("./capital/ImportPage.vue"),
      meta: { title: "capital.arrival.import", members: true },
    },
    {
      path: "/investment/capital/arrivals/:id",
      component: () => import("./capital/ArrivalPage.vue"),
      props: true,
      meta: { title: "capital.view.arrivals", members: true },
    },
    {
      path: "/investment/capital/reports",
      component: () => import("./capital/ReportsPage.vue"),
      meta: { title: "capital.view.reports", members: true },
    },
    {
      path: "/investment/capital/reports/:zone/:month",
      component: () => import("./capital/ReportPage.vue"),
      props: true,
      meta: { title: "capital.view.reports", members: true },
    },
    {
      path: "/investment/capital/kinds",
      component: () => import("./capital/KindsPage.vue"),
      meta: { title: "capital.view.kinds", members: true },
    },
    {
      path: "/investment/capital/duties/:tab(open|overdue|fulfilled)?",
      component: () => import("./capital/DutiesPage.vue"),
      props: true,
      meta: { title: "capital.view.duties", members: true },
    },
    {
      path: "/investment/major-projects/:tab(open|in-zone|elsewhere)?",
      component: () => import("./placement/MajorProjectsPage.vue"),
      props: true,
      meta: { title: "placement.title", members: true },
    },
    {
      path: "/investment/major-projects/one/:id",
      component: () => import("./placement/MajorProjectPage.vue"),
      props: true,
      meta: { title: "placement.title", members: true },
    },
    {
      path: "/investment/enterprises",
      component: () => import("./enterprises/RegisterPage.vue"),
      meta: { title: "enterprises.title", members: true },
    },
    {
      path: "/investment/enterprises/new",
      component: () => import("./enterprises/RecordPage.vue"),
      meta: { title: "enterprises.record", members: true },
    },
    {
      path: "/investment/enterprises/ending",
      component: () => import("./enterprises/EndingPage.vue"),
      meta: { title: "enterprises.tab.ending", members: true },
    },
    {
      path: "/investment/enterprises/duplicates",
      component: () => import("./enterprises/DuplicatesPage.vue"),
      meta: { title: "enterprises.tab.duplicates", members: true },
    },
    {
      path: "/investment/enterprises/import/:kind(qualifications)?",
      component: () => import("./enterprises/ImportPage.vue"),
      props: ({ params }) => ({ kind: params["kind"] || "enterprises" }),
      meta: { title: "enterprises.tab.import", members: true },
    },
    {
      path: "/investment/enterprises/:code",
      component: () => import("./enterprises/DossierPage.vue"),
      props: true,
      meta: { title: "enterprises.dossier", members: true },
    },
    {
      path: "/investment/enterprises/:code/facts",
      component: () => import("./enterprises/EditPage.vue"),
      props: true,
      meta: { title: "enterprises.edit", members: true },
    },
    {
      path: "/investment/pipeline",
      component: () => import("./pipeline/PipelinePage.vue"),
      meta: { title: "pipeline.title", members: true },
    },
    {
      path: "/investment/pipeline/leads/new",
      component: () => import("./pipeline/NewLeadPage.vue"),
      meta: { title: "leadForm.title", members: true },
    },
    {
      path: "/investment/pipeline/leads/:stage(LEAD|CONTACTED|NEGOTIATING|SIGNED|REGISTERED|LOST|CONVERTED|open|mine|late|stuck)",
      component: () => import("./pipeline/LeadsPage.vue"),
      props: true,
      meta: { title: "pipeline.leads", members: true },
    },
    {
      path: "/investment/pipeline/lead/:id",
      component: () => import("./pipeline/LeadPage.vue"),
      props: true,
      meta: { members: true },
    },
    {
      path: "/investment/pipeline/projects/:stage(all|APPROVED|LAND|STARTED|COMPLETED|PRODUCING|CAPITAL_USED)",
      component: () => import("./pipeline/ProjectsPage.vue"),
      props: true,
      meta: { title: "pipeline.projects", members: true },
    },
    {
      path: "/investment/pipeline/enquire",
      component: () => import("./pipeline/EnquirePage.vue"),
      meta: { title: "enquiry.title" },
    },
    {
      path: "/investment/pipeline/enquiries/:id",
      component: () => import("./pipeline/EnquiryPage.vue"),
      props: true,
      meta: { title: "enquiry.title" },
    },
    {
      path: "/investment/projects/:id",
      component: () => import("./pipeline/ProjectPage.vue"),
      props: true,
      meta: { members: true },
    },
    {
      path: "/investment/prospectuses",
      component: () => import("./showcase/ProspectusesPage.vue"),
      meta: { title: "prospectus.list", members: true },
    },
    {
      path: "/investment/zone",
      component: () => import("./showcase/ZoneEditorPage.vue"),
      meta: { title: "zoneEditor.title", members: true },
    },
    {
      path: "/zones",
      component: () => import("./showcase/ZonesPage.vue"),
      meta: { title: "showcase.title" },
    },
    {
      path: "/guide",
      component: () => import("./showcase/GuidePage.vue"),
      meta: { title: "investmentGuide.title" },
    },
    {
      path: "/prospectus/:id",
      component: () => import("./showcase/ProspectusPage.vue"),
      props: true,
      meta: { title: "prospectus.title" },
    },
    {
      path: "/premises",
      component: () => import("./premises/PremisesPage.vue"),
      meta: { title: "premises.title" },
    },
    {
      path: "/:rest(.*)*",
      component: () => import("./home/MissingPage.vue"),
      meta: { title: "missingPage.title" },
    },
  ],
});

router.beforeEach((to) => {
  if (!to.meta.members || session.user !== null || !session.reachable) return true;
  window.location.assign(logInAddress(to.fullPath));
  return false;
});

/** The page's own words may be set later by what it loads. */
export function entitle(title: string): void {
  document.title = title ? `${title} – ${i18n.global.t("platform")}` : i18n.global.t("platform");
}

function entitleByRoute(to: RouteLocationNormalized): void {
  entitle(to.path === "/" || !to.meta.title ? "" : i18n.global.t(to.meta.title));
}

router.afterEach((to, from, failure) => {
  if (failure) return;
  entitleByRoute(to);
  if (from.matched.length === 0 || to.path === from.path) return;
  void nextTick(() => document.getElementById("main")?.focus({ preventScroll: true }));
});

watch(language, () => entitleByRoute(router.currentRoute.value));
