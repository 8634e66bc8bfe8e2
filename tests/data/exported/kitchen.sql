-- What keeps a shared school kitchen going, version 0.3.0, as one SELECT.
-- Written by collabadvisor from the knowledge sha256:aed808c58243723005ed6aff520af9648b8917ac3c36c258003fbf3cc8ad56f4.
--
-- It reads a table of ventures that has a column for each question. An open question is an empty cell (NULL).
--
--     CREATE TABLE ventures (
--       "venture" VARCHAR,
--       "stage" VARCHAR,  -- planned or open
--       "eaters" VARCHAR,  -- few, half or most
--       "parents_view" VARCHAR,  -- against, divided or in_favour
--       "pupil_numbers" VARCHAR,  -- falling, steady or growing
--       "kitchen_size" VARCHAR,  -- too_small, enough or ample
--       "cook" VARCHAR,  -- none, part_time or full_time
--       "money" VARCHAR  -- one_year, three_years or permanent
--     );
--
-- For each venture it tells the verdict, how each base stands, the outlook of each value and whether it is shown, how
-- many questions are answered of those that apply, how many recommendations there are for now, next and later, all of
-- them in their order (so many from the beginning are for now), and of each rule whether it is found. 'unclear' counts
-- the cells that hold a stage or an answer that is not known, or no stage; of a venture that has any, nothing else is
-- told.
--
-- Left out: drafts and retired rules, the sentences that give the reasons, and answers that do not go together.
WITH
-- Each cell as text.
answers AS MATERIALIZED (
  SELECT
    ventures.venture AS venture,
    CAST(ventures.stage AS VARCHAR) AS stage,
    -- How many of the pupils would eat there?
    CAST(ventures."eaters" AS VARCHAR) AS "answer_eaters",
    -- What do the parents say?
    CAST(ventures."parents_view" AS VARCHAR) AS "answer_parents_view",
    -- How do the numbers of pupils change?
    CAST(ventures."pupil_numbers" AS VARCHAR) AS "answer_pupil_numbers",
    -- How large is the kitchen?
    CAST(ventures."kitchen_size" AS VARCHAR) AS "answer_kitchen_size",
    -- Is there a cook?
    CAST(ventures."cook" AS VARCHAR) AS "answer_cook",
    -- For how long is there money?
    CAST(ventures."money" AS VARCHAR) AS "answer_money"
  FROM ventures
),

-- How much is answered, and what no question or stage knows.
counts AS MATERIALIZED (
  SELECT
    answers.*,
    -- Need
    (CASE WHEN "answer_eaters" IN ('few', 'half', 'most') THEN 1 ELSE 0 END
        + CASE WHEN "answer_parents_view" IN ('against', 'divided', 'in_favour') THEN 1 ELSE 0 END
        + CASE WHEN (stage = 'open' AND "answer_pupil_numbers" IN ('falling', 'steady', 'growing')) THEN 1 ELSE 0 END) AS "answered_need",
    0 AS "not_applying_need",
    -- Means
    (CASE WHEN "answer_kitchen_size" IN ('too_small', 'enough', 'ample') THEN 1 ELSE 0 END
        + CASE WHEN "answer_cook" IN ('none', 'part_time', 'full_time') THEN 1 ELSE 0 END
        + CASE WHEN "answer_money" IN ('one_year', 'three_years', 'permanent') THEN 1 ELSE 0 END) AS "answered_means",
    0 AS "not_applying_means",
    (CASE WHEN stage IN ('planned', 'open') THEN 0 ELSE 1 END
        + CASE WHEN NOT "answer_eaters" IN ('few', 'half', 'most') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_parents_view" IN ('against', 'divided', 'in_favour') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_pupil_numbers" IN ('falling', 'steady', 'growing') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_kitchen_size" IN ('too_small', 'enough', 'ample') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_cook" IN ('none', 'part_time', 'full_time') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_money" IN ('one_year', 'three_years', 'permanent') THEN 1 ELSE 0 END) AS unclear
  FROM answers
),

-- What the answers show.
findings AS MATERIALIZED (
  SELECT
    counts.*,
    -- The parents want it: a strength of need
    ("answer_parents_view" = 'in_favour') IS TRUE AS "finding_parents-want-it",
    -- Too few would eat there: a critical weakness of need
    ("answer_eaters" = 'few') IS TRUE AS "finding_too-few-eaters",
    -- There is a cook, and room to cook in: a strength of means
    ("answer_cook" = 'full_time' AND "answer_kitchen_size" IN ('enough', 'ample')) IS TRUE AS "finding_cooking-every-day",
    -- Hands or room are missing: a major weakness of means
    ("answer_kitchen_size" = 'too_small' OR "answer_cook" = 'none') IS TRUE AS "finding_hands-or-room-missing",
    -- There is money for one year only: a minor weakness of means
    ("answer_money" = 'one_year'
        AND ("answer_cook" IN ('none', 'part_time') OR "answer_kitchen_size" IN ('too_small', 'enough'))) IS TRUE AS "finding_money-for-one-year"
  FROM counts
),

-- How the bases stand, and the outlook of what rests on nothing: by what is found and how much is answered.
bases AS MATERIALIZED (
  SELECT
    venture, stage, "answered_need", "not_applying_need", "answered_means", "not_applying_means", unclear, "finding_parents-want-it", "finding_too-few-eaters", "finding_cooking-every-day", "finding_hands-or-room-missing", "finding_money-for-one-year",
    -- Need
    CASE
      WHEN "finding_too-few-eaters" THEN 'fragile'
      WHEN ((stage = 'planned'
        AND "answered_need" >= 2
        AND ("answer_eaters" = 'few' OR "answer_parents_view" = 'against'))
        OR (stage = 'open'
        AND "answered_need" >= 2
        AND ("answer_eaters" = 'few' OR "answer_parents_view" = 'against' OR "answer_pupil_numbers" = 'falling'))) THEN 'adequate'
      WHEN ((stage = 'planned' AND "answered_need" >= 2 AND "finding_parents-want-it")
        OR (stage = 'open' AND "answered_need" >= 2 AND "finding_parents-want-it")) THEN 'sound'
      WHEN ((stage = 'planned' AND "answered_need" >= 2) OR (stage = 'open' AND "answered_need" >= 2)) THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_need",
    -- Means
    CASE
      WHEN "finding_hands-or-room-missing" THEN 'strained'
      WHEN ("answered_means" >= 2
        AND ("answer_kitchen_size" = 'too_small' OR "answer_cook" = 'none' OR "answer_money" = 'one_year')) THEN 'adequate'
      WHEN ("answered_means" >= 2 AND "finding_cooking-every-day") THEN 'sound'
      WHEN "answered_means" >= 2 THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_means"
  FROM findings
),

-- The outlook of the values, 1: as low as what they rest on, a value bearing one notch less.
values_1 AS MATERIALIZED (
  SELECT
    bases.*,
    -- Trust
    CASE
      WHEN ("finding_too-few-eaters"
        OR "standing_need" = 'fragile'
        OR (stage = 'open' AND "standing_means" = 'fragile')) THEN 'fragile'
      WHEN ("standing_need" = 'strained' OR (stage = 'open' AND "standing_means" = 'strained')) THEN 'strained'
      WHEN ("standing_need" = 'not_known' OR (stage = 'open' AND "standing_means" = 'not_known')) THEN 'not_known'
      WHEN ("standing_need" = 'adequate' OR (stage = 'open' AND "standing_means" = 'adequate')) THEN 'adequate'
      WHEN ("standing_need" = 'sound' OR (stage = 'open' AND "standing_means" = 'sound')) THEN 'sound'
      ELSE 'not_known'
    END AS "standing_trust"
  FROM bases
),

-- The outlook of the values, 2: as low as what they rest on, a value bearing one notch less.
values_2 AS MATERIALIZED (
  SELECT
    values_1.*,
    -- Staying power
    CASE
      WHEN "standing_means" = 'fragile' THEN 'fragile'
      WHEN ("standing_means" = 'strained' OR "standing_trust" = 'fragile') THEN 'strained'
      WHEN ("standing_means" = 'not_known' OR "standing_trust" = 'not_known') THEN 'not_known'
      WHEN ("standing_means" = 'adequate' OR "standing_trust" IN ('strained', 'adequate')) THEN 'adequate'
      WHEN ("standing_means" = 'sound' OR "standing_trust" = 'sound') THEN 'sound'
      ELSE 'not_known'
    END AS "standing_staying_power"
  FROM values_1
),

-- What is shown, and whether enough is known for the best verdict.
shown_and_known AS MATERIALIZED (
  SELECT
    values_2.*,
    -- Trust
    CASE
      WHEN "finding_parents-want-it" THEN 'yes'
      ELSE 'no'
    END AS "shown_trust",
    -- Staying power
    'no' AS "shown_staying_power",
    CASE
      WHEN ((stage = 'planned'
        AND "standing_need" IN ('fragile', 'strained', 'adequate', 'sound')
        AND "answered_need" >= 1
        AND "answered_means" >= 1)
        OR (stage = 'open'
        AND "standing_means" IN ('fragile', 'strained', 'adequate', 'sound')
        AND "answered_need" >= 1
        AND "answered_means" >= 1)) THEN 'enough'
      ELSE 'too_few'
    END AS "standing_questions_answered"
  FROM values_2
),

-- The verdict: of all that the standings call for, the worst.
verdicts AS MATERIALIZED (
  SELECT
    shown_and_known.*,
    CASE
      -- Nobody would come
      WHEN (stage = 'planned' AND ("standing_need" = 'fragile' OR "standing_trust" = 'fragile')) THEN 'hold_off'
      -- Too little is known
      WHEN (stage = 'planned' AND "standing_questions_answered" = 'too_few') THEN 'ask_more'
      -- Nothing stands against it
      WHEN (stage = 'planned' AND "standing_questions_answered" = 'enough') THEN 'open_it'
      -- Something must be mended
      WHEN (stage = 'open'
        AND ("standing_need" IN ('fragile', 'strained') OR "standing_means" IN ('fragile', 'strained'))) THEN 'mend_it'
      -- Too little is known
      WHEN (stage = 'open' AND "standing_questions_answered" = 'too_few') THEN 'ask_more'
      -- It works
      WHEN (stage = 'open' AND "standing_questions_answered" = 'enough') THEN 'carry_on'
    END AS "verdict"
  FROM shown_and_known
),

-- Which rules called for the verdict.
urgency_1 AS MATERIALIZED (
  SELECT
    verdicts.*,
    CASE
      WHEN ("verdict" = 'ask_more' AND "standing_questions_answered" = 'too_few') THEN 'yes'
    END AS "calling_ask-while-little-is-known",
    CASE
      WHEN (stage = 'open' AND "verdict" = 'carry_on' AND "standing_questions_answered" = 'enough') THEN 'yes'
    END AS "calling_carry-on-what-works",
    CASE
      WHEN (stage = 'planned'
        AND "verdict" = 'hold_off'
        AND ("standing_need" = 'fragile' OR "standing_trust" = 'fragile')) THEN 'yes'
    END AS "calling_hold-off-without-eaters",
    CASE
      WHEN (stage = 'open'
        AND "verdict" = 'mend_it'
        AND ("standing_need" IN ('fragile', 'strained') OR "standing_means" IN ('fragile', 'strained'))) THEN 'yes'
    END AS "calling_mend-what-is-strained",
    CASE
      WHEN (stage = 'planned' AND "verdict" = 'open_it' AND "standing_questions_answered" = 'enough') THEN 'yes'
    END AS "calling_open-what-will-do"
  FROM verdicts
),

-- What stands low and is behind the verdict, 2.
urgency_2 AS MATERIALIZED (
  SELECT
    urgency_1.*,
    CASE
      WHEN (stage = 'planned' AND "verdict" = 'hold_off' AND "standing_trust" = 'fragile') THEN 'yes'
    END AS "behind_trust"
  FROM urgency_1
),

-- What stands low and is behind the verdict, 3.
urgency_3 AS MATERIALIZED (
  SELECT
    urgency_2.*,
    CASE
      WHEN ((stage = 'planned' AND "verdict" = 'hold_off' AND "standing_need" = 'fragile')
        OR (stage = 'open' AND "verdict" = 'mend_it' AND "standing_need" IN ('fragile', 'strained'))
        OR ("behind_trust" = 'yes' AND "standing_trust" = 'fragile' AND "standing_need" = 'fragile')
        OR ("behind_trust" = 'yes' AND "standing_trust" = 'strained' AND "standing_need" = 'strained')) THEN 'yes'
    END AS "behind_need",
    CASE
      WHEN (stage = 'open'
        AND (("verdict" = 'mend_it' AND "standing_means" IN ('fragile', 'strained'))
        OR ("behind_trust" = 'yes' AND "standing_trust" = 'fragile' AND "standing_means" = 'fragile')
        OR ("behind_trust" = 'yes' AND "standing_trust" = 'strained' AND "standing_means" = 'strained'))) THEN 'yes'
    END AS "behind_means"
  FROM urgency_2
),

-- On which weaknesses the verdict hangs.
urgency_4 AS MATERIALIZED (
  SELECT
    urgency_3.*,
    CASE
      WHEN (("finding_too-few-eaters" AND "behind_need" = 'yes' AND "standing_need" = 'fragile')
        OR ("finding_too-few-eaters" AND "behind_trust" = 'yes' AND "standing_trust" = 'fragile')) THEN 'yes'
    END AS "hanging_too-few-eaters",
    CASE
      WHEN ("finding_hands-or-room-missing" AND "behind_means" = 'yes' AND "standing_means" = 'strained') THEN 'yes'
    END AS "hanging_hands-or-room-missing"
  FROM urgency_3
),

-- What is recommended, and how pressing it is.
priorities AS MATERIALIZED (
  SELECT
    urgency_4.*,
    -- Make the kitchen larger
    CASE
      WHEN (stage = 'planned' AND "finding_hands-or-room-missing") THEN 'next'
      WHEN (stage = 'open' AND "finding_hands-or-room-missing") THEN 'now'
    END AS "priority_enlarge-the-kitchen",
    -- Put the kitchen into the yearly budget
    CASE
      WHEN (stage = 'planned' AND "finding_money-for-one-year") THEN 'later'
      WHEN (stage = 'open' AND "finding_money-for-one-year") THEN 'next'
    END AS "priority_enter-the-budget",
    -- Hire a cook
    CASE
      WHEN (stage = 'planned' AND "finding_hands-or-room-missing") THEN 'next'
      WHEN (stage = 'open' AND "finding_hands-or-room-missing") THEN 'now'
    END AS "priority_hire-a-cook",
    -- Serve meals for one week
    CASE
      WHEN "finding_too-few-eaters" THEN 'now'
    END AS "priority_hold-a-trial-week"
  FROM urgency_4
),

-- On the way to the order of the recommendations.
order_1 AS MATERIALIZED (
  SELECT
    priorities.*,
    ("finding_hands-or-room-missing" AND (("hanging_hands-or-room-missing" = 'yes') IS NOT TRUE)) AS "gate_161",
    ("finding_hands-or-room-missing" AND "hanging_hands-or-room-missing" = 'yes') AS "gate_162",
    ("priority_hold-a-trial-week" = 'now' AND "hanging_too-few-eaters" = 'yes') AS "gate_182",
    (("priority_hire-a-cook" = 'now') IS NOT TRUE) AS "gate_183",
    ("priority_hold-a-trial-week" = 'now' AND (("hanging_too-few-eaters" = 'yes') IS NOT TRUE)) AS "gate_185",
    (("priority_hire-a-cook" = 'next') IS NOT TRUE) AS "gate_189"
  FROM priorities
),

-- On the way to the order of the recommendations.
order_2 AS MATERIALIZED (
  SELECT
    order_1.*,
    ("gate_162" AND "priority_hire-a-cook" = 'now') AS "gate_180",
    ("gate_161" AND "priority_hire-a-cook" = 'now') AS "gate_181",
    ("gate_162" AND "priority_hire-a-cook" = 'now' AND "gate_183") AS "gate_184",
    ("gate_161" AND "priority_hire-a-cook" = 'now' AND "gate_183") AS "gate_186",
    ("gate_162" AND "priority_hire-a-cook" = 'next') AS "gate_187",
    ("gate_161" AND "priority_hire-a-cook" = 'next') AS "gate_188",
    ("gate_162" AND "priority_hire-a-cook" = 'next' AND "gate_189") AS "gate_190",
    ("gate_161" AND "priority_hire-a-cook" = 'next' AND "gate_189") AS "gate_191"
  FROM order_1
),

-- What is told of each venture.
advice AS MATERIALIZED (
  SELECT
    venture,
    stage,
    "verdict",
    "standing_need" AS "need",
    "standing_means" AS "means",
    "standing_trust" AS "trust",
    "standing_staying_power" AS "staying_power",
    "shown_trust" AS "trust_shown",
    "shown_staying_power" AS "staying_power_shown",
    ("answered_need" + "answered_means") AS "answered",
    CASE
      WHEN stage = 'planned' THEN 5
      WHEN stage = 'open' THEN 6
    END - ("not_applying_need" + "not_applying_means") AS "questions",
    (CASE WHEN "priority_enlarge-the-kitchen" = 'now' THEN 1 ELSE 0 END
        + CASE WHEN "priority_enter-the-budget" = 'now' THEN 1 ELSE 0 END
        + CASE WHEN "priority_hire-a-cook" = 'now' THEN 1 ELSE 0 END
        + CASE WHEN "priority_hold-a-trial-week" = 'now' THEN 1 ELSE 0 END) AS "now",
    (CASE WHEN "priority_enlarge-the-kitchen" = 'next' THEN 1 ELSE 0 END
        + CASE WHEN "priority_enter-the-budget" = 'next' THEN 1 ELSE 0 END
        + CASE WHEN "priority_hire-a-cook" = 'next' THEN 1 ELSE 0 END
        + CASE WHEN "priority_hold-a-trial-week" = 'next' THEN 1 ELSE 0 END) AS "next",
    (CASE WHEN "priority_enlarge-the-kitchen" = 'later' THEN 1 ELSE 0 END
        + CASE WHEN "priority_enter-the-budget" = 'later' THEN 1 ELSE 0 END
        + CASE WHEN "priority_hire-a-cook" = 'later' THEN 1 ELSE 0 END
        + CASE WHEN "priority_hold-a-trial-week" = 'later' THEN 1 ELSE 0 END) AS "later",
    LTRIM((CASE WHEN "gate_180" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_181" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_182" THEN ' hold-a-trial-week' ELSE '' END
        || CASE WHEN "gate_180" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_184" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_185" THEN ' hold-a-trial-week' ELSE '' END
        || CASE WHEN "gate_181" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_186" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_187" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_188" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_187" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_190" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_188" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_191" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "priority_enter-the-budget" = 'next' THEN ' enter-the-budget' ELSE '' END
        || CASE WHEN "priority_enter-the-budget" = 'later' THEN ' enter-the-budget' ELSE '' END)) AS "recommended",
    "finding_cooking-every-day",
    "finding_hands-or-room-missing",
    "finding_money-for-one-year",
    "finding_parents-want-it",
    "finding_too-few-eaters",
    unclear
  FROM order_2
)

SELECT
  venture,
  stage,
  CASE WHEN unclear = 0 THEN "verdict" END AS "verdict",
  CASE WHEN unclear = 0 THEN "need" END AS "need",
  CASE WHEN unclear = 0 THEN "means" END AS "means",
  CASE WHEN unclear = 0 THEN "trust" END AS "trust",
  CASE WHEN unclear = 0 THEN "staying_power" END AS "staying_power",
  CASE WHEN unclear = 0 THEN "trust_shown" END AS "trust_shown",
  CASE WHEN unclear = 0 THEN "staying_power_shown" END AS "staying_power_shown",
  CASE WHEN unclear = 0 THEN "answered" END AS "answered",
  CASE WHEN unclear = 0 THEN "questions" END AS "questions",
  CASE WHEN unclear = 0 THEN "now" END AS "now",
  CASE WHEN unclear = 0 THEN "next" END AS "next",
  CASE WHEN unclear = 0 THEN "later" END AS "later",
  CASE WHEN unclear = 0 THEN "recommended" END AS "recommended",
  CASE WHEN unclear = 0 THEN "finding_cooking-every-day" END AS "finding_cooking-every-day",
  CASE WHEN unclear = 0 THEN "finding_hands-or-room-missing" END AS "finding_hands-or-room-missing",
  CASE WHEN unclear = 0 THEN "finding_money-for-one-year" END AS "finding_money-for-one-year",
  CASE WHEN unclear = 0 THEN "finding_parents-want-it" END AS "finding_parents-want-it",
  CASE WHEN unclear = 0 THEN "finding_too-few-eaters" END AS "finding_too-few-eaters",
  unclear
FROM advice;
