const reach = "app/access/reach.server.ts";
const policy = "app/access/policy.ts";
const shareTest = "app/family/share.test.ts";
const absenceTest = "app/facilitation/absence.test.ts";
const emergencyTest = "app/privacy/emergency.test.ts";
const outsiders = "app/facilitation/outsiders.test.ts";
const ownPageTest = "app/access/own-page.test.ts";
const guardedTest = "app/http/guarded-forms.test.ts";
const reached = { file: "app/access/reach.test.ts", title: "a permit reaches the enrolments of its reach and no other: one's own, those of one's groups, and in an emergency the one that one has opened oneself" };
const noPermit = { file: "app/learning/reflection.test.ts", title: "no facilitator and no administrator gets a permit for it" };

/**
 * Policies, permits, reaches, and whose page a form stands on.
 *
 * @type {readonly import("./edit-list.js").Edit[]}
 */
// prettier-ignore
export const editsOfAccess = [
  { what: "reach own: one's own enrolment alone", file: reach, find: "const own = sql`(select id from enrolments where account_id = ${actor})`;", replace: "const own = sql`(select id from enrolments where account_id = ${actor} or true)`;", test: { file: "tests/access-reach.test.ts", title: "a learner's permit reads nothing of another's, whatever id the query is given" } },
  { what: "reach group: the groups one leads alone", file: reach, find: "enrolments: sql`(select id from enrolments where group_id in ${led})`,", replace: "enrolments: sql`(select id from enrolments where group_id in ${led} or true)`,", test: reached },
  { what: "reach correspondence: the groups one leads alone", file: reach, find: "enrolments: sql`(select id from enrolments where group_id in ${corresponding})`,", replace: "enrolments: sql`(select id from enrolments where group_id in ${corresponding} or true)`,", test: reached },
  { what: "reach correspondence: a peer worker only where messages are given", file: reach, find: "where account_id in ${leaders} and messages)", replace: "where account_id in ${leaders})", test: { file: "app/workspace/peer-worker.test.ts", title: "what is prescribed, paced and wished for, and who belongs together, is read by a peer worker with messages and not by one without" } },
  { what: "reach of a substitute: not before the first day", file: reach, find: " and from_on <= ${day}", replace: "", test: { file: absenceTest, title: "a substitute reaches the groups from the first day of the absence to the last, and on no other" } },
  { what: "reach of a substitute: not after the last day", file: reach, find: " and until_on >= ${day}", replace: "", test: { file: absenceTest, title: "a substitute reaches the groups from the first day of the absence to the last, and on no other" } },
  { what: "reach of a substitute: not after the absence was ended", file: reach, find: " and ended_at is null", replace: "", test: { file: absenceTest, title: "an absence that is ended early is over at once, and one called off never begins" } },
  { what: "reach shared: not what its owner has stopped", file: reach, find: "shares.withdrawn_at is null and ", replace: "", test: { file: shareTest, title: "what Siv opens to Tor, Tor alone can see, until she stops it" } },
  { what: "reach shared: not after its last day", file: reach, find: ' and shares.until_on >= ${sql.placeholder("today")}', replace: "", test: { file: shareTest, title: "a share lasts to the last instant of its day in Oslo, $season" } },
  { what: "reach shared: not of a closed account", file: reach, find: " and owning.disabled_at is null", replace: "", test: { file: shareTest, title: "an account that is closed shares nothing, with members or facilitators" } },
  { what: "reach shared: facilitators see what is theirs alone", file: reach, find: " and shares.recipient_id is null", replace: "", test: { file: shareTest, title: "what Siv opens to Tor, Tor alone can see, until she stops it" } },
  { what: "reach shared: not in a family that is closed", file: reach, find: " and families.opened_at is not null", replace: "", test: { file: shareTest, title: "a family that a facilitator has not opened, or has closed, shares nothing between its members" } },
  { what: "reach shared: not where somebody has left", file: reach, find: "theirs.left_at is null and mine.left_at is null and ", replace: "", test: { file: shareTest, title: "Tor leaves: neither sees the other's, Siv's list says nothing of it, and what he had opened stays stopped when they are linked anew" } },
  { what: "reach shared: not while something has happened", file: reach, find: " and owner.something_happened_at is null and recipient.something_happened_at is null", replace: "", test: { file: shareTest, title: "while the %s has said that something has happened, nothing is between them" } },
  { what: "what a safety check has closed", file: "app/family/share.server.ts", find: "return rows.filter(({ kind, recipientId, enrolmentId }) => recipientId === null || !(isClosed(kind, enrolmentId) || isClosed(kind, recipientId)));", replace: "return rows;", test: { file: shareTest, title: "a safety check of the %s closes what is between them, quietly, and leaves the facilitator's alone" } },
  { what: "reach emergency: not after its hour", file: reach, find: ' and until_at > ${sql.placeholder("instant")}', replace: "", test: { file: emergencyTest, title: "the queries themselves give nothing of a record that is not open, nor of one whose hour is over" } },
  { what: "reach emergency: whoever opened it alone", file: reach, find: "from emergency_accesses where account_id = ${actor} and ", replace: "from emergency_accesses where ", test: reached },
  { what: "emergency: it is noted", file: "app/privacy/emergency.server.ts", find: 'recordAudit(permit, { action: "emergency.open", enrolmentId: learner.enrolmentId, groupId: learner.groupId }, now);', replace: "", test: { file: emergencyTest, title: "a facilitator of another group opens Tor's record by his exact user name, and reads where he stands and who knows him" } },

  { what: "policy: an administrator reads no learner's progress", file: policy, find: '"progress.read":       { facilitator: "group" },', replace: '"progress.read":       { facilitator: "group", administrator: "clinic" },', test: { file: outsiders, title: "an administrator sees no grid, no learner and no invitation of a group, and changes none" } },
  { what: "policy: nobody reads another's reflections", file: policy, find: '"reflection.read":     { learner: "own" },', replace: '"reflection.read":     { learner: "own", administrator: "clinic" },', test: noPermit },
  { what: "policy: nobody shares for another", file: policy, find: '"share.change":        { learner: "own" },', replace: '"share.change":        { learner: "own", facilitator: "group" },', test: { file: shareTest, title: "what Siv opens to the facilitator, whoever leads her group can see, and no other facilitator and no member" } },
  { what: "policy: a facilitator erases nobody's account", file: policy, find: '"account.erase-for":   { administrator: "clinic" },', replace: '"account.erase-for":   { administrator: "clinic", facilitator: "group" },', test: { file: "app/privacy/account-erasure.test.ts", title: "an administrator erases for a reason, which is noted; nobody else reaches another's account" } },
  { what: "policy: one's own account reaches no other", file: policy, find: '"account.erase":       { learner: "own", facilitator: "own", administrator: "own" },', replace: '"account.erase":       { learner: "own", facilitator: "own", administrator: "clinic" },', test: { file: "app/privacy/account-erasure.test.ts", title: "an administrator erases for a reason, which is noted; nobody else reaches another's account" } },
  { what: "permit: only for a role that the table names", file: "app/access/permit.server.ts", find: 'if (!reach) throw new Refusal("not_found");', replace: "", test: noPermit },
  { what: "permit: only for somebody signed in", file: "app/access/permit.server.ts", find: 'if (!actor) throw new Refusal("sign_in_first");', replace: "", test: { file: guardedTest, title: "a guarded action lets in nobody who is not signed in, and no role that the table does not name" } },
  { what: "page's owner: another's form is refused", file: "app/access/own-page.server.ts", find: 'if (owner !== null && owner !== actor.accountId) throw new Refusal("other_account");', replace: "", test: { file: ownPageTest, title: "a form of another person's page is refused, also where anyone may do what it does" } },
  { what: "page's owner: a form that names nobody is refused", file: "app/access/own-page.server.ts", find: 'if (owner === null && !isOpen(policy)) throw new Refusal("bad_request");', replace: "", test: { file: ownPageTest, title: "a form that does not say whose page it stands on does only what anyone may do" } },
  { what: "page's owner: asked at every action", file: "app/http/guarded.server.ts", find: "    judgeForm(visit, policy);\n", replace: "", test: { file: guardedTest, title: "a guarded action asks every form whose page it stands on, before anything is done" } },
  { what: "page's owner: asked where the intent is none", file: "app/http/guarded.server.ts", find: "      judgeForm(visit, first.policy);\n", replace: "", test: { file: guardedTest, title: "where a form says several things, one that is none of them is asked whose page it stands on too" } },


];
