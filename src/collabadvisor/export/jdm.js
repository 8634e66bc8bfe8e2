/**
 * The order of the recommendations. Within a priority comes always the first of those that are to come after no other
 * that is left: first those for which others wait, then those that reach more values, then by the order of the bases,
 * then by the id. The reasons for each stand in order too: the worst first, then by the id of the rule.
 */
const later = (one, other) => {
  if (one.reaches !== other.reaches) return other.reaches - one.reaches;
  if (one.place !== other.place) return one.place - other.place;
  return one.id < other.id ? -1 : 1;
};

const grades = ["critical", "major", "minor"];

const milder = (one, other) =>
  grades.indexOf(one.severity) - grades.indexOf(other.severity) || (one.rule < other.rule ? -1 : 1);

const ordered = (peers) => {
  const left = [...peers].sort(later);
  const done = [];
  while (left.length) {
    const free = left.filter((one) => !left.some((other) => one.after.includes(other.id)));
    const next = free.find((one) => left.some((other) => other.after.includes(one.id))) ?? free[0];
    left.splice(left.indexOf(next), 1);
    done.push(next);
  }
  return done;
};

export const handler = async (input) => {
  const advised = ["now", "next", "later"].flatMap((priority) =>
    ordered(input.advised.filter((one) => one.priority === priority)),
  );
  return { advised: advised.map((one, place) => ({ ...one, reasons: one.reasons.sort(milder), rank: place + 1 })) };
};
