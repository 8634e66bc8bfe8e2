-- What keeps a shared school kitchen going, version 0.3.0, as one SELECT.
-- Written by collabadvisor from the knowledge sha256:4e7d7353df4f40e7f5041c19aad420f8403219f968e1655b99131d4ccaa00be6.
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
-- For each venture it tells the verdict, how each base and value stands, how many of how many questions are answered,
-- how many recommendations there are for now, next and later, all of them in their order (so many from the beginning
-- are for now), and of each rule whether it is found. 'unclear' counts the cells that hold a stage or an answer that is
-- not known, or no stage; of a venture that has any, nothing else is told.
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
    (CASE WHEN "answer_eaters" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "answer_parents_view" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN (stage = 'open' AND "answer_pupil_numbers" IS NOT NULL) THEN 1 ELSE 0 END) AS "answered_need",
    -- Means
    (CASE WHEN "answer_kitchen_size" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "answer_cook" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "answer_money" IS NOT NULL THEN 1 ELSE 0 END) AS "answered_means",
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
    venture, stage, "answered_need", "answered_means", unclear,
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

-- How the bases stand, and what rests on nothing: as low as the worst that is found.
bases AS MATERIALIZED (
  SELECT
    findings.*,
    -- Need
    CASE
      WHEN "finding_too-few-eaters" THEN 'fragile'
      WHEN "finding_parents-want-it" THEN 'sound'
      WHEN "answered_need" >= 1 THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_need",
    -- Means
    CASE
      WHEN "finding_hands-or-room-missing" THEN 'strained'
      WHEN "finding_cooking-every-day" THEN 'sound'
      WHEN "answered_means" >= 1 THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_means"
  FROM findings
),

-- How the values stand that follow: as the lowest of what they rest on.
values_1 AS MATERIALIZED (
  SELECT
    bases.*,
    -- Trust
    CASE
      WHEN ("finding_too-few-eaters"
        OR "standing_need" = 'fragile'
        OR (stage = 'open' AND "standing_means" = 'fragile')) THEN 'fragile'
      WHEN ("standing_need" = 'strained' OR (stage = 'open' AND "standing_means" = 'strained')) THEN 'strained'
      WHEN ("standing_need" = 'adequate' OR (stage = 'open' AND "standing_means" = 'adequate')) THEN 'adequate'
      WHEN ("standing_need" = 'sound' OR (stage = 'open' AND "standing_means" = 'sound')) THEN 'sound'
      ELSE 'not_known'
    END AS "standing_trust"
  FROM bases
),

-- How the values stand that follow: as the lowest of what they rest on.
values_2 AS MATERIALIZED (
  SELECT
    values_1.*,
    -- Staying power
    CASE
      WHEN ("standing_means" = 'fragile' OR "standing_trust" = 'fragile') THEN 'fragile'
      WHEN ("standing_means" = 'strained' OR "standing_trust" = 'strained') THEN 'strained'
      WHEN ("standing_means" = 'adequate' OR "standing_trust" = 'adequate') THEN 'adequate'
      WHEN ("standing_means" = 'sound' OR "standing_trust" = 'sound') THEN 'sound'
      ELSE 'not_known'
    END AS "standing_staying_power"
  FROM values_1
),

-- Whether enough is answered of what is urgent.
coverage AS MATERIALIZED (
  SELECT
    values_2.*,
    CASE
      WHEN ((stage = 'planned' AND "answered_need" >= 2) OR (stage = 'open' AND "answered_means" >= 2)) THEN 'enough'
      ELSE 'too_few'
    END AS "standing_questions_answered"
  FROM values_2
),

-- The verdict: of all that the standings call for, the worst.
verdicts AS MATERIALIZED (
  SELECT
    coverage.*,
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
  FROM coverage
),

-- What is recommended, and how pressing it is.
priorities AS MATERIALIZED (
  SELECT
    verdicts.*,
    -- Make the kitchen larger
    CASE
      WHEN (stage = 'open' AND "finding_hands-or-room-missing") THEN 'now'
      WHEN (stage = 'planned' AND "finding_hands-or-room-missing") THEN 'next'
    END AS "priority_enlarge-the-kitchen",
    -- Put the kitchen into the yearly budget
    CASE
      WHEN (stage = 'open' AND "finding_money-for-one-year") THEN 'next'
      WHEN (stage = 'planned' AND "finding_money-for-one-year") THEN 'later'
    END AS "priority_enter-the-budget",
    -- Hire a cook
    CASE
      WHEN (stage = 'open' AND "finding_hands-or-room-missing") THEN 'now'
      WHEN (stage = 'planned' AND "finding_hands-or-room-missing") THEN 'next'
    END AS "priority_hire-a-cook",
    -- Serve meals for one week
    CASE
      WHEN "finding_too-few-eaters" THEN 'now'
    END AS "priority_hold-a-trial-week"
  FROM verdicts
),

-- On the way to the order of the recommendations.
order_1 AS MATERIALIZED (
  SELECT
    priorities.*,
    (stage = 'open' AND "priority_hire-a-cook" = 'now') AS "gate_24",
    (stage = 'planned' AND "priority_hire-a-cook" = 'now') AS "gate_25",
    (("priority_hire-a-cook" = 'now') IS NOT TRUE) AS "gate_26",
    (stage = 'open' AND "priority_hire-a-cook" = 'next') AS "gate_29",
    (stage = 'planned' AND "priority_hire-a-cook" = 'next') AS "gate_30",
    (stage = 'open' AND "priority_enter-the-budget" = 'next') AS "gate_31",
    (("priority_hire-a-cook" = 'next') IS NOT TRUE) AS "gate_32",
    (stage = 'planned' AND "priority_enter-the-budget" = 'next') AS "gate_34",
    (stage = 'open' AND "priority_enter-the-budget" = 'later') AS "gate_36",
    (stage = 'planned' AND "priority_enter-the-budget" = 'later') AS "gate_37"
  FROM priorities
),

-- On the way to the order of the recommendations.
order_2 AS MATERIALIZED (
  SELECT
    order_1.*,
    (stage = 'open' AND "priority_hire-a-cook" = 'now' AND "gate_26") AS "gate_27",
    (stage = 'planned' AND "priority_hire-a-cook" = 'now' AND "gate_26") AS "gate_28",
    (stage = 'open' AND "priority_hire-a-cook" = 'next' AND "gate_32") AS "gate_33",
    (stage = 'planned' AND "priority_hire-a-cook" = 'next' AND "gate_32") AS "gate_35"
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
    ("answered_need" + "answered_means") AS "answered",
    CASE
      WHEN stage = 'planned' THEN 5
      WHEN stage = 'open' THEN 6
    END AS "questions",
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
    LTRIM((CASE WHEN "gate_24" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_25" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "priority_hold-a-trial-week" = 'now' THEN ' hold-a-trial-week' ELSE '' END
        || CASE WHEN "gate_24" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_27" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_25" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_28" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_29" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_30" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_29" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_31" THEN ' enter-the-budget' ELSE '' END
        || CASE WHEN "gate_33" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_30" THEN ' enlarge-the-kitchen' ELSE '' END
        || CASE WHEN "gate_34" THEN ' enter-the-budget' ELSE '' END
        || CASE WHEN "gate_35" THEN ' hire-a-cook' ELSE '' END
        || CASE WHEN "gate_36" THEN ' enter-the-budget' ELSE '' END
        || CASE WHEN "gate_37" THEN ' enter-the-budget' ELSE '' END)) AS "recommended",
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
