-- What makes a shared garden thrive, version 0.3.0, as one SELECT.
-- Written by collabadvisor from the knowledge sha256:<digest>.
--
-- It reads a table of ventures that has a column for each question. An open question is an empty cell (NULL).
--
--     CREATE TABLE ventures (
--       "venture" VARCHAR,
--       "stage" VARCHAR,  -- planned or growing
--       "ground" VARCHAR,  -- barren, thin or rich
--       "water" VARCHAR,  -- none, rain or tank
--       "hands" VARCHAR,  -- nobody, two or many
--       "tools" VARCHAR  -- none, own or shared
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
    -- What is the ground like?
    CAST(ventures."ground" AS VARCHAR) AS "answer_ground",
    -- Where does the water come from?
    CAST(ventures."water" AS VARCHAR) AS "answer_water",
    -- How many come to dig?
    CAST(ventures."hands" AS VARCHAR) AS "answer_hands",
    -- Whose are the tools?
    CAST(ventures."tools" AS VARCHAR) AS "answer_tools"
  FROM ventures
),

-- How much is answered, and what no question or stage knows.
counts AS MATERIALIZED (
  SELECT
    answers.*,
    -- Soil
    (CASE WHEN "answer_ground" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN "answer_water" IS NOT NULL THEN 1 ELSE 0 END) AS "answered_soil",
    -- People
    (CASE WHEN "answer_hands" IS NOT NULL THEN 1 ELSE 0 END
        + CASE WHEN (stage = 'growing' AND "answer_tools" IS NOT NULL) THEN 1 ELSE 0 END) AS "answered_people",
    (CASE WHEN stage IN ('planned', 'growing') THEN 0 ELSE 1 END
        + CASE WHEN NOT "answer_ground" IN ('barren', 'thin', 'rich') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_water" IN ('none', 'rain', 'tank') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_hands" IN ('nobody', 'two', 'many') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_tools" IN ('none', 'own', 'shared') THEN 1 ELSE 0 END) AS unclear
  FROM answers
),

-- What the answers show.
findings AS MATERIALIZED (
  SELECT
    venture, stage, "answered_soil", "answered_people", unclear,
    -- There is only stone: a critical weakness of soil
    ("answer_ground" = 'barren') IS TRUE AS "finding_bare-stone",
    -- The earth is dark: a strength of soil
    ("answer_ground" = 'rich') IS TRUE AS "finding_dark-earth",
    -- Only rain waters it: a minor weakness of soil
    ("answer_water" IN ('none', 'rain')) IS TRUE AS "finding_only-rain",
    -- The ground is poor: a major weakness of soil
    ("answer_ground" IN ('barren', 'thin')) IS TRUE AS "finding_poor-ground",
    -- Few come to dig: a major weakness of people
    (stage = 'growing'
        AND ("answer_hands" = 'nobody' OR ("answer_hands" IN ('nobody', 'two') AND "answer_tools" = 'none'))) IS TRUE AS "finding_few-hands",
    -- Nobody has been asked yet: a major weakness of people
    (stage = 'planned' AND "answer_hands" = 'nobody') IS TRUE AS "finding_nobody-asked",
    -- The tools get lost: a minor weakness of people
    (stage = 'growing' AND "answer_tools" IN ('none', 'own')) IS TRUE AS "finding_tools-get-lost"
  FROM counts
),

-- How the bases stand, and what rests on nothing: as low as the worst that is found.
bases AS MATERIALIZED (
  SELECT
    findings.*,
    -- Soil
    CASE
      WHEN "finding_bare-stone" THEN 'fragile'
      WHEN "finding_poor-ground" THEN 'strained'
      WHEN "finding_dark-earth" THEN 'sound'
      WHEN "answered_soil" >= 1 THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_soil",
    -- People
    CASE
      WHEN ("finding_few-hands" OR "finding_nobody-asked") THEN 'strained'
      WHEN "answered_people" >= 1 THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_people",
    -- Joy
    CASE
      WHEN "finding_only-rain" THEN 'adequate'
      WHEN "finding_dark-earth" THEN 'sound'
      ELSE 'not_known'
    END AS "standing_joy"
  FROM findings
),

-- How the values stand that follow: as the lowest of what they rest on.
values_1 AS MATERIALIZED (
  SELECT
    bases.*,
    -- Harvest
    CASE
      WHEN ("standing_soil" = 'fragile' OR (stage = 'growing' AND "standing_people" = 'fragile')) THEN 'fragile'
      WHEN ("standing_soil" = 'strained' OR (stage = 'growing' AND "standing_people" = 'strained')) THEN 'strained'
      WHEN ("standing_soil" = 'adequate' OR (stage = 'growing' AND "standing_people" = 'adequate')) THEN 'adequate'
      WHEN ("standing_soil" = 'sound' OR (stage = 'growing' AND "standing_people" = 'sound')) THEN 'sound'
      ELSE 'not_known'
    END AS "standing_harvest"
  FROM bases
),

-- How the values stand that follow: as the lowest of what they rest on.
values_2 AS MATERIALIZED (
  SELECT
    values_1.*,
    -- Fame
    CASE
      WHEN (stage = 'growing' AND "standing_harvest" = 'fragile') THEN 'fragile'
      WHEN ("finding_few-hands"
        OR "finding_nobody-asked"
        OR (stage = 'growing' AND "standing_harvest" = 'strained')) THEN 'strained'
      WHEN (stage = 'growing' AND "standing_harvest" = 'adequate') THEN 'adequate'
      WHEN (stage = 'growing' AND "standing_harvest" = 'sound') THEN 'sound'
      ELSE 'not_known'
    END AS "standing_fame"
  FROM values_1
),

-- Whether enough is answered of what is urgent.
coverage AS MATERIALIZED (
  SELECT
    values_2.*,
    CASE
      WHEN ((stage = 'planned' AND "answered_soil" >= 1)
        OR (stage = 'growing' AND ("answered_soil" >= 1 AND "answered_people" >= 1))) THEN 'enough'
      ELSE 'too_few'
    END AS "standing_questions_answered"
  FROM values_2
),

-- The verdict: of all that the standings call for, the worst.
verdicts AS MATERIALIZED (
  SELECT
    coverage.*,
    CASE
      -- Nothing will grow
      WHEN "standing_harvest" = 'fragile' THEN 'stop'
      -- Something weighs on it
      WHEN ("standing_soil" IN ('fragile', 'strained')
        OR ("standing_people" IN ('fragile', 'strained') AND "standing_fame" IN ('fragile', 'strained'))) THEN 'mend'
      -- Too little is known
      WHEN "standing_questions_answered" = 'too_few' THEN 'ask'
      -- Dig on
      WHEN "standing_questions_answered" = 'enough' THEN 'go'
    END AS "verdict"
  FROM coverage
),

-- What is recommended, and how pressing it is.
priorities AS MATERIALIZED (
  SELECT
    verdicts.*,
    -- Ask the neighbours in
    CASE
      WHEN "finding_few-hands" THEN 'now'
      WHEN "finding_nobody-asked" THEN 'next'
    END AS "priority_ask-the-neighbours",
    -- Build a shed
    CASE
      WHEN "finding_tools-get-lost" THEN 'next'
    END AS "priority_build-a-shed",
    -- Carry compost to the beds
    CASE
      WHEN ("finding_bare-stone" OR "finding_poor-ground") THEN 'now'
    END AS "priority_carry-compost",
    -- Set up a tank
    CASE
      WHEN "finding_only-rain" THEN 'next'
    END AS "priority_set-up-a-tank"
  FROM verdicts
),

-- On the way to the order of the recommendations.
order_1 AS MATERIALIZED (
  SELECT
    priorities.*,
    (stage = 'planned' AND (("priority_ask-the-neighbours" = 'next') IS NOT TRUE)) AS "gate_23",
    (stage = 'planned' AND "priority_ask-the-neighbours" = 'next') AS "gate_24",
    (("priority_set-up-a-tank" = 'next') IS NOT TRUE) AS "gate_25",
    ("priority_ask-the-neighbours" = 'now' AND "priority_carry-compost" = 'now') AS "gate_33",
    (stage = 'growing' AND "priority_carry-compost" = 'now') AS "gate_37",
    (stage = 'planned' AND "priority_carry-compost" = 'now') AS "gate_40",
    ("priority_set-up-a-tank" = 'next' AND (stage = 'growing' AND "priority_set-up-a-tank" = 'next')) AS "gate_43",
    (stage = 'growing' AND "priority_ask-the-neighbours" = 'next') AS "gate_45",
    (stage = 'growing' AND "priority_build-a-shed" = 'next') AS "gate_46",
    (stage = 'planned' AND "priority_build-a-shed" = 'next') AS "gate_50"
  FROM priorities
),

-- On the way to the order of the recommendations.
order_2 AS MATERIALIZED (
  SELECT
    order_1.*,
    (stage = 'growing' AND "gate_33") AS "gate_34",
    ("gate_24" AND "gate_33") AS "gate_35",
    ("gate_23" AND "gate_33") AS "gate_36",
    (("gate_33") IS NOT TRUE) AS "gate_38",
    ("priority_set-up-a-tank" = 'next'
        AND ((stage = 'planned' AND "priority_set-up-a-tank" = 'next') OR (stage = 'growing' AND "gate_25"))) AS "gate_44",
    ("priority_set-up-a-tank" = 'next' AND (stage = 'planned' AND "gate_25")) AS "gate_47",
    ("priority_ask-the-neighbours" = 'next' AND "gate_24") AS "gate_48",
    ("priority_ask-the-neighbours" = 'next' AND "gate_23") AS "gate_49"
  FROM order_1
),

-- On the way to the order of the recommendations.
order_3 AS MATERIALIZED (
  SELECT
    order_2.*,
    (stage = 'growing' AND "priority_ask-the-neighbours" = 'now' AND "gate_38") AS "gate_39",
    ("priority_ask-the-neighbours" = 'now' AND "gate_24" AND "gate_38") AS "gate_41",
    ("priority_ask-the-neighbours" = 'now' AND "gate_23" AND "gate_38") AS "gate_42"
  FROM order_2
),

-- What is told of each venture.
advice AS MATERIALIZED (
  SELECT
    venture,
    stage,
    "verdict",
    "standing_soil" AS "soil",
    "standing_people" AS "people",
    "standing_harvest" AS "harvest",
    "standing_fame" AS "fame",
    "standing_joy" AS "joy",
    ("answered_soil" + "answered_people") AS "answered",
    CASE
      WHEN stage = 'planned' THEN 3
      WHEN stage = 'growing' THEN 4
    END AS "questions",
    (CASE WHEN "priority_ask-the-neighbours" = 'now' THEN 1 ELSE 0 END
        + CASE WHEN "priority_build-a-shed" = 'now' THEN 1 ELSE 0 END
        + CASE WHEN "priority_carry-compost" = 'now' THEN 1 ELSE 0 END
        + CASE WHEN "priority_set-up-a-tank" = 'now' THEN 1 ELSE 0 END) AS "now",
    (CASE WHEN "priority_ask-the-neighbours" = 'next' THEN 1 ELSE 0 END
        + CASE WHEN "priority_build-a-shed" = 'next' THEN 1 ELSE 0 END
        + CASE WHEN "priority_carry-compost" = 'next' THEN 1 ELSE 0 END
        + CASE WHEN "priority_set-up-a-tank" = 'next' THEN 1 ELSE 0 END) AS "next",
    (CASE WHEN "priority_ask-the-neighbours" = 'later' THEN 1 ELSE 0 END
        + CASE WHEN "priority_build-a-shed" = 'later' THEN 1 ELSE 0 END
        + CASE WHEN "priority_carry-compost" = 'later' THEN 1 ELSE 0 END
        + CASE WHEN "priority_set-up-a-tank" = 'later' THEN 1 ELSE 0 END) AS "later",
    LTRIM((CASE WHEN "gate_34" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_35" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_36" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_37" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_39" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_40" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_41" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_42" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_43" THEN ' set-up-a-tank' ELSE '' END
        || CASE WHEN "gate_44" THEN ' set-up-a-tank' ELSE '' END
        || CASE WHEN "gate_45" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_46" THEN ' build-a-shed' ELSE '' END
        || CASE WHEN "gate_47" THEN ' set-up-a-tank' ELSE '' END
        || CASE WHEN "gate_48" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_49" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_50" THEN ' build-a-shed' ELSE '' END)) AS "recommended",
    "finding_bare-stone",
    "finding_dark-earth",
    "finding_few-hands",
    "finding_nobody-asked",
    "finding_only-rain",
    "finding_poor-ground",
    "finding_tools-get-lost",
    unclear
  FROM order_3
)

SELECT
  venture,
  stage,
  CASE WHEN unclear = 0 THEN "verdict" END AS "verdict",
  CASE WHEN unclear = 0 THEN "soil" END AS "soil",
  CASE WHEN unclear = 0 THEN "people" END AS "people",
  CASE WHEN unclear = 0 THEN "harvest" END AS "harvest",
  CASE WHEN unclear = 0 THEN "fame" END AS "fame",
  CASE WHEN unclear = 0 THEN "joy" END AS "joy",
  CASE WHEN unclear = 0 THEN "answered" END AS "answered",
  CASE WHEN unclear = 0 THEN "questions" END AS "questions",
  CASE WHEN unclear = 0 THEN "now" END AS "now",
  CASE WHEN unclear = 0 THEN "next" END AS "next",
  CASE WHEN unclear = 0 THEN "later" END AS "later",
  CASE WHEN unclear = 0 THEN "recommended" END AS "recommended",
  CASE WHEN unclear = 0 THEN "finding_bare-stone" END AS "finding_bare-stone",
  CASE WHEN unclear = 0 THEN "finding_dark-earth" END AS "finding_dark-earth",
  CASE WHEN unclear = 0 THEN "finding_few-hands" END AS "finding_few-hands",
  CASE WHEN unclear = 0 THEN "finding_nobody-asked" END AS "finding_nobody-asked",
  CASE WHEN unclear = 0 THEN "finding_only-rain" END AS "finding_only-rain",
  CASE WHEN unclear = 0 THEN "finding_poor-ground" END AS "finding_poor-ground",
  CASE WHEN unclear = 0 THEN "finding_tools-get-lost" END AS "finding_tools-get-lost",
  unclear
FROM advice;
