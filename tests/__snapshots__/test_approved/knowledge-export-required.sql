-- What makes a shared garden thrive, version 0.3.0, with The association 1.0.0, as one SELECT.
-- Written by collabadvisor from the knowledge sha256:<digest>.
--
-- It reads a table of ventures that has a column for each question. An open question is an empty cell (NULL).
--
--     CREATE TABLE ventures (
--       "venture" VARCHAR,
--       "stage" VARCHAR,  -- planned or growing
--       "ground" VARCHAR,  -- barren, thin or rich
--       "water" VARCHAR,  -- none, rain or tank
--       "lease" VARCHAR,  -- none, spoken, signed or does_not_apply
--       "hands" VARCHAR,  -- nobody, two or many
--       "tools" VARCHAR  -- none, own or shared
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
    -- What is the ground like?
    CAST(ventures."ground" AS VARCHAR) AS "answer_ground",
    -- Where does the water come from?
    CAST(ventures."water" AS VARCHAR) AS "answer_water",
    -- What lease is there of the ground?
    CAST(ventures."lease" AS VARCHAR) AS "answer_lease",
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
    (CASE WHEN "answer_ground" IN ('barren', 'thin', 'rich') THEN 1 ELSE 0 END
        + CASE WHEN "answer_water" IN ('none', 'rain', 'tank') THEN 1 ELSE 0 END) AS "answered_soil",
    0 AS "not_applying_soil",
    -- People
    (CASE WHEN "answer_hands" IN ('nobody', 'two', 'many') THEN 1 ELSE 0 END
        + CASE WHEN (stage = 'growing' AND "answer_tools" IN ('none', 'own', 'shared')) THEN 1 ELSE 0 END) AS "answered_people",
    0 AS "not_applying_people",
    -- What does not count towards a base being known
    CASE WHEN "answer_lease" IN ('none', 'spoken', 'signed') THEN 1 ELSE 0 END AS answered,
    CASE WHEN "answer_lease" = 'does_not_apply' THEN 1 ELSE 0 END AS not_applying,
    (CASE WHEN stage IN ('planned', 'growing') THEN 0 ELSE 1 END
        + CASE WHEN NOT "answer_ground" IN ('barren', 'thin', 'rich') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_water" IN ('none', 'rain', 'tank') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_lease" IN ('none', 'spoken', 'signed', 'does_not_apply') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_hands" IN ('nobody', 'two', 'many') THEN 1 ELSE 0 END
        + CASE WHEN NOT "answer_tools" IN ('none', 'own', 'shared') THEN 1 ELSE 0 END) AS unclear
  FROM answers
),

-- What the answers show.
findings AS MATERIALIZED (
  SELECT
    counts.*,
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

-- What is required.
requirements AS MATERIALIZED (
  SELECT
    findings.*,
    -- The ground is leased to those who dig
    CASE
      WHEN "answer_lease" IN ('none', 'spoken') THEN 'not_met'
      WHEN "answer_lease" IN ('signed', 'does_not_apply') THEN 'met'
      ELSE 'not_known'
    END AS "requirement_ground-leased",
    -- There is water, or there are hands to carry it
    CASE
      WHEN (stage = 'growing' AND "answer_water" IN ('none', 'rain') AND "answer_hands" IN ('nobody', 'two')) THEN 'not_met'
      WHEN (stage = 'growing' AND ("answer_water" = 'tank' OR "answer_hands" = 'many')) THEN 'met'
      WHEN stage = 'growing' THEN 'not_known'
    END AS "requirement_water-or-hands"
  FROM findings
),

-- How the bases stand, and the outlook of what rests on nothing: by what is found and how much is answered.
bases AS MATERIALIZED (
  SELECT
    venture, stage, "answered_soil", "not_applying_soil", "answered_people", "not_applying_people", answered, not_applying, unclear, "finding_bare-stone", "finding_dark-earth", "finding_only-rain", "finding_poor-ground", "finding_few-hands", "finding_nobody-asked", "finding_tools-get-lost", "requirement_ground-leased", "requirement_water-or-hands",
    -- Soil
    CASE
      WHEN "finding_bare-stone" THEN 'fragile'
      WHEN "finding_poor-ground" THEN 'strained'
      WHEN ("answered_soil" >= 1 AND ("answer_ground" = 'barren' OR "answer_water" = 'none')) THEN 'adequate'
      WHEN ("answered_soil" >= 1 AND "finding_dark-earth") THEN 'sound'
      WHEN "answered_soil" >= 1 THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_soil",
    -- People
    CASE
      WHEN ("finding_few-hands" OR "finding_nobody-asked") THEN 'strained'
      WHEN ((stage = 'planned'
        AND (("answered_people" >= 1 AND "answer_hands" = 'nobody') OR "answered_people" >= 1))
        OR (stage = 'growing'
        AND (("answered_people" >= 1 AND ("answer_hands" = 'nobody' OR "answer_tools" = 'none'))
        OR "answered_people" >= 1))) THEN 'adequate'
      ELSE 'not_known'
    END AS "standing_people",
    -- Joy
    'not_known' AS "standing_joy"
  FROM requirements
),

-- The outlook of the values, 1: as low as what they rest on, a value bearing one notch less.
values_1 AS MATERIALIZED (
  SELECT
    bases.*,
    -- Harvest
    CASE
      WHEN ("standing_soil" = 'fragile' OR (stage = 'growing' AND "standing_people" = 'fragile')) THEN 'fragile'
      WHEN ("standing_soil" = 'strained' OR (stage = 'growing' AND "standing_people" = 'strained')) THEN 'strained'
      WHEN ("standing_soil" = 'not_known' OR (stage = 'growing' AND "standing_people" = 'not_known')) THEN 'not_known'
      WHEN ("standing_soil" = 'adequate' OR (stage = 'growing' AND "standing_people" = 'adequate')) THEN 'adequate'
      WHEN ("standing_soil" = 'sound' OR (stage = 'growing' AND "standing_people" = 'sound')) THEN 'sound'
      ELSE 'not_known'
    END AS "standing_harvest"
  FROM bases
),

-- The outlook of the values, 2: as low as what they rest on, a value bearing one notch less.
values_2 AS MATERIALIZED (
  SELECT
    values_1.*,
    -- Fame
    CASE
      WHEN ("finding_few-hands"
        OR "finding_nobody-asked"
        OR (stage = 'growing' AND "standing_harvest" = 'fragile')) THEN 'strained'
      WHEN (stage = 'growing' AND "standing_harvest" = 'not_known') THEN 'not_known'
      WHEN (stage = 'growing' AND "standing_harvest" IN ('strained', 'adequate')) THEN 'adequate'
      WHEN (stage = 'growing' AND "standing_harvest" = 'sound') THEN 'sound'
      ELSE 'not_known'
    END AS "standing_fame"
  FROM values_1
),

-- What is shown, and whether enough is known for the best verdict.
shown_and_known AS MATERIALIZED (
  SELECT
    values_2.*,
    -- Harvest
    CASE
      WHEN "finding_dark-earth" THEN 'yes'
      ELSE 'no'
    END AS "shown_harvest",
    -- Fame
    'no' AS "shown_fame",
    -- Joy
    CASE
      WHEN "finding_dark-earth" THEN 'yes'
      ELSE 'no'
    END AS "shown_joy",
    CASE
      WHEN ((stage = 'planned'
        AND "standing_soil" IN ('fragile', 'strained', 'adequate', 'sound')
        AND "answered_soil" >= 1
        AND "answered_people" >= 1)
        OR (stage = 'growing'
        AND "standing_soil" IN ('fragile', 'strained', 'adequate', 'sound')
        AND "standing_people" IN ('fragile', 'strained', 'adequate', 'sound')
        AND "answered_soil" >= 1
        AND "answered_people" >= 1)) THEN 'enough'
      ELSE 'too_few'
    END AS "standing_questions_answered",
    CASE
      WHEN "requirement_ground-leased" = 'not_met' THEN 'not_met'
      WHEN "requirement_ground-leased" = 'not_known' THEN 'not_known'
      ELSE 'met'
    END AS "standing_requirements"
  FROM values_2
),

-- The verdict: of all that the standings call for, the worst.
verdicts AS MATERIALIZED (
  SELECT
    shown_and_known.*,
    CASE
      -- Nothing will grow
      WHEN "standing_harvest" = 'fragile' THEN 'stop'
      -- Something weighs on it
      WHEN ("standing_soil" IN ('fragile', 'strained')
        OR ("standing_people" IN ('fragile', 'strained') AND "standing_fame" IN ('fragile', 'strained'))) THEN 'mend'
      -- Something that is required is not met
      WHEN (("standing_requirements" = 'not_met'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_people" IN ('adequate', 'sound', 'not_known'))
        OR ("standing_requirements" = 'not_met'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_fame" IN ('adequate', 'sound', 'not_known'))) THEN 'mend'
      -- Too little is known
      WHEN "standing_questions_answered" = 'too_few' THEN 'ask'
      -- Something that is required is not known to be met
      WHEN (("standing_requirements" = 'not_known'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_people" IN ('adequate', 'sound', 'not_known'))
        OR ("standing_requirements" = 'not_known'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_fame" IN ('adequate', 'sound', 'not_known'))) THEN 'ask'
      -- Dig on
      WHEN "standing_questions_answered" = 'enough' THEN 'go'
    END AS "verdict"
  FROM shown_and_known
),

-- Which rules called for the verdict.
urgency_1 AS MATERIALIZED (
  SELECT
    verdicts.*,
    CASE
      WHEN ("verdict" = 'stop' AND "standing_harvest" = 'fragile') THEN 'yes'
    END AS "calling_barren",
    CASE
      WHEN ("verdict" = 'go' AND "standing_questions_answered" = 'enough') THEN 'yes'
    END AS "calling_dig-on",
    CASE
      WHEN ("verdict" = 'mend'
        AND ("standing_soil" IN ('fragile', 'strained')
        OR ("standing_people" IN ('fragile', 'strained') AND "standing_fame" IN ('fragile', 'strained')))) THEN 'yes'
    END AS "calling_weighed-down",
    CASE
      WHEN ("verdict" = 'ask' AND "standing_questions_answered" = 'too_few') THEN 'yes'
    END AS "calling_who-knows",
    CASE
      WHEN ("verdict" = 'mend'
        AND (("standing_requirements" = 'not_met'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_people" IN ('adequate', 'sound', 'not_known'))
        OR ("standing_requirements" = 'not_met'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_fame" IN ('adequate', 'sound', 'not_known')))) THEN 'yes'
    END AS "calling_go-forbidden-while-not-met",
    CASE
      WHEN ("verdict" = 'ask'
        AND (("standing_requirements" = 'not_known'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_people" IN ('adequate', 'sound', 'not_known'))
        OR ("standing_requirements" = 'not_known'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" IN ('strained', 'adequate', 'sound', 'not_known')
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_fame" IN ('adequate', 'sound', 'not_known')))) THEN 'yes'
    END AS "calling_go-forbidden-while-not-known"
  FROM verdicts
),

-- What stands low and is behind the verdict, 1.
urgency_2 AS MATERIALIZED (
  SELECT
    urgency_1.*,
    CASE
      WHEN ("verdict" = 'mend'
        AND "standing_people" IN ('fragile', 'strained')
        AND "standing_fame" IN ('fragile', 'strained')) THEN 'yes'
    END AS "behind_fame"
  FROM urgency_1
),

-- What stands low and is behind the verdict, 2.
urgency_3 AS MATERIALIZED (
  SELECT
    urgency_2.*,
    CASE
      WHEN (("verdict" = 'stop' AND "standing_harvest" = 'fragile')
        OR ("verdict" = 'mend'
        AND "standing_requirements" = 'not_met'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" = 'strained'
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_people" IN ('adequate', 'sound', 'not_known'))
        OR ("verdict" = 'mend'
        AND "standing_requirements" = 'not_met'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" = 'strained'
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_fame" IN ('adequate', 'sound', 'not_known'))
        OR ("verdict" = 'ask'
        AND "standing_requirements" = 'not_known'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" = 'strained'
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_people" IN ('adequate', 'sound', 'not_known'))
        OR ("verdict" = 'ask'
        AND "standing_requirements" = 'not_known'
        AND "standing_questions_answered" = 'enough'
        AND "standing_harvest" = 'strained'
        AND "standing_soil" IN ('adequate', 'sound', 'not_known')
        AND "standing_fame" IN ('adequate', 'sound', 'not_known'))
        OR (stage = 'growing'
        AND "behind_fame" = 'yes'
        AND "standing_fame" = 'strained'
        AND "standing_harvest" = 'fragile')) THEN 'yes'
    END AS "behind_harvest"
  FROM urgency_2
),

-- What stands low and is behind the verdict, 3.
urgency_4 AS MATERIALIZED (
  SELECT
    urgency_3.*,
    CASE
      WHEN (("verdict" = 'mend' AND "standing_soil" IN ('fragile', 'strained'))
        OR ("behind_harvest" = 'yes' AND "standing_harvest" = 'fragile' AND "standing_soil" = 'fragile')
        OR ("behind_harvest" = 'yes' AND "standing_harvest" = 'strained' AND "standing_soil" = 'strained')) THEN 'yes'
    END AS "behind_soil",
    CASE
      WHEN (("verdict" = 'mend'
        AND "standing_people" IN ('fragile', 'strained')
        AND "standing_fame" IN ('fragile', 'strained'))
        OR (stage = 'growing'
        AND (("behind_harvest" = 'yes' AND "standing_harvest" = 'fragile' AND "standing_people" = 'fragile')
        OR ("behind_harvest" = 'yes' AND "standing_harvest" = 'strained' AND "standing_people" = 'strained')))) THEN 'yes'
    END AS "behind_people"
  FROM urgency_3
),

-- On which weaknesses the verdict hangs.
urgency_5 AS MATERIALIZED (
  SELECT
    urgency_4.*,
    CASE
      WHEN ("finding_bare-stone" AND "behind_soil" = 'yes' AND "standing_soil" = 'fragile') THEN 'yes'
    END AS "hanging_bare-stone",
    CASE
      WHEN ("finding_poor-ground" AND "behind_soil" = 'yes' AND "standing_soil" = 'strained') THEN 'yes'
    END AS "hanging_poor-ground",
    CASE
      WHEN (("finding_few-hands" AND "behind_people" = 'yes' AND "standing_people" = 'strained')
        OR ("finding_few-hands" AND "behind_fame" = 'yes' AND "standing_fame" = 'strained')) THEN 'yes'
    END AS "hanging_few-hands",
    CASE
      WHEN (("finding_nobody-asked" AND "behind_people" = 'yes' AND "standing_people" = 'strained')
        OR ("finding_nobody-asked" AND "behind_fame" = 'yes' AND "standing_fame" = 'strained')) THEN 'yes'
    END AS "hanging_nobody-asked"
  FROM urgency_4
),

-- What is recommended, and how pressing it is.
priorities AS MATERIALIZED (
  SELECT
    urgency_5.*,
    -- Ask the neighbours in
    CASE
      WHEN "finding_nobody-asked" THEN 'next'
      WHEN "finding_few-hands" THEN 'now'
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
  FROM urgency_5
),

-- On the way to the order of the recommendations.
order_1 AS MATERIALIZED (
  SELECT
    priorities.*,
    (("calling_barren" = 'yes') IS NOT TRUE) AS "gate_26",
    ("hanging_few-hands" = 'yes' OR "hanging_nobody-asked" = 'yes') AS "gate_207",
    (("priority_ask-the-neighbours" = 'next' AND (("priority_ask-the-neighbours" = 'now') IS NOT TRUE))
        OR ("priority_ask-the-neighbours" = 'now' AND (("priority_ask-the-neighbours" = 'next') IS NOT TRUE))) AS "gate_213",
    ("priority_ask-the-neighbours" = 'now' AND "priority_ask-the-neighbours" = 'next') AS "gate_214",
    ("hanging_bare-stone" = 'yes' OR "hanging_poor-ground" = 'yes') AS "gate_216",
    (("finding_poor-ground") IS NOT TRUE) AS "gate_217",
    ("priority_ask-the-neighbours" = 'now' AND "priority_carry-compost" = 'now') AS "gate_256"
  FROM priorities
),

-- On the way to the order of the recommendations.
order_2 AS MATERIALIZED (
  SELECT
    order_1.*,
    (("gate_207") IS NOT TRUE) AS "gate_215",
    (("gate_216") IS NOT TRUE) AS "gate_218",
    ("gate_207" AND "gate_213") AS "gate_222",
    ("gate_207" AND "gate_214") AS "gate_223",
    ("priority_carry-compost" = 'now'
        AND "calling_barren" = 'yes'
        AND "finding_poor-ground"
        AND "gate_216") AS "gate_261",
    ("priority_carry-compost" = 'now' AND "calling_barren" = 'yes' AND "gate_216" AND "gate_217") AS "gate_262",
    (("gate_256") IS NOT TRUE) AS "gate_263",
    ("priority_carry-compost" = 'now' AND "finding_poor-ground" AND "gate_26" AND "gate_216") AS "gate_265"
  FROM order_1
),

-- On the way to the order of the recommendations.
order_3 AS MATERIALIZED (
  SELECT
    order_2.*,
    ("gate_213" AND "gate_215") AS "gate_220",
    ("gate_214" AND "gate_215") AS "gate_221",
    ("gate_223" AND "gate_256") AS "gate_257",
    ("gate_222" AND "gate_256") AS "gate_258",
    ("priority_ask-the-neighbours" = 'now' AND "gate_223" AND "gate_263") AS "gate_264",
    ("priority_ask-the-neighbours" = 'now' AND "gate_222" AND "gate_263") AS "gate_266",
    ("priority_carry-compost" = 'now'
        AND "calling_barren" = 'yes'
        AND "finding_poor-ground"
        AND "gate_218") AS "gate_267",
    ("priority_carry-compost" = 'now' AND "calling_barren" = 'yes' AND "gate_217" AND "gate_218") AS "gate_268",
    ("priority_carry-compost" = 'now' AND "finding_poor-ground" AND "gate_26" AND "gate_218") AS "gate_270",
    ("priority_ask-the-neighbours" = 'next' AND "gate_223") AS "gate_272",
    ("priority_ask-the-neighbours" = 'next' AND "gate_222") AS "gate_273"
  FROM order_2
),

-- On the way to the order of the recommendations.
order_4 AS MATERIALIZED (
  SELECT
    order_3.*,
    ("gate_221" AND "gate_256") AS "gate_259",
    ("gate_220" AND "gate_256") AS "gate_260",
    ("priority_ask-the-neighbours" = 'now' AND "gate_221" AND "gate_263") AS "gate_269",
    ("priority_ask-the-neighbours" = 'now' AND "gate_220" AND "gate_263") AS "gate_271",
    ("priority_ask-the-neighbours" = 'next' AND "gate_221") AS "gate_274",
    ("priority_ask-the-neighbours" = 'next' AND "gate_220") AS "gate_275"
  FROM order_3
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
    "shown_harvest" AS "harvest_shown",
    "shown_fame" AS "fame_shown",
    "shown_joy" AS "joy_shown",
    "requirement_ground-leased",
    "requirement_water-or-hands",
    ("answered_soil" + "answered_people" + answered) AS "answered",
    CASE
      WHEN stage = 'planned' THEN 4
      WHEN stage = 'growing' THEN 5
    END - ("not_applying_soil" + "not_applying_people" + not_applying) AS "questions",
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
    (CASE WHEN "requirement_ground-leased" = 'not_met' THEN 1 ELSE 0 END
        + CASE WHEN "requirement_water-or-hands" = 'not_met' THEN 1 ELSE 0 END) AS "requirements_not_met",
    (CASE WHEN "requirement_ground-leased" = 'not_known' THEN 1 ELSE 0 END
        + CASE WHEN "requirement_water-or-hands" = 'not_known' THEN 1 ELSE 0 END) AS "requirements_not_known",
    LTRIM((CASE WHEN "gate_257" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_258" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_259" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_260" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_261" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_262" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_264" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_265" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_266" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_267" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_268" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_269" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_270" THEN ' carry-compost' ELSE '' END
        || CASE WHEN "gate_271" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_272" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_273" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_274" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "gate_275" THEN ' ask-the-neighbours' ELSE '' END
        || CASE WHEN "priority_set-up-a-tank" = 'next' THEN ' set-up-a-tank' ELSE '' END
        || CASE WHEN "priority_build-a-shed" = 'next' THEN ' build-a-shed' ELSE '' END)) AS "recommended",
    "finding_bare-stone",
    "finding_dark-earth",
    "finding_few-hands",
    "finding_nobody-asked",
    "finding_only-rain",
    "finding_poor-ground",
    "finding_tools-get-lost",
    unclear
  FROM order_4
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
  CASE WHEN unclear = 0 THEN "harvest_shown" END AS "harvest_shown",
  CASE WHEN unclear = 0 THEN "fame_shown" END AS "fame_shown",
  CASE WHEN unclear = 0 THEN "joy_shown" END AS "joy_shown",
  CASE WHEN unclear = 0 THEN "requirement_ground-leased" END AS "requirement_ground-leased",
  CASE WHEN unclear = 0 THEN "requirement_water-or-hands" END AS "requirement_water-or-hands",
  CASE WHEN unclear = 0 THEN "answered" END AS "answered",
  CASE WHEN unclear = 0 THEN "questions" END AS "questions",
  CASE WHEN unclear = 0 THEN "now" END AS "now",
  CASE WHEN unclear = 0 THEN "next" END AS "next",
  CASE WHEN unclear = 0 THEN "later" END AS "later",
  CASE WHEN unclear = 0 THEN "requirements_not_met" END AS "requirements_not_met",
  CASE WHEN unclear = 0 THEN "requirements_not_known" END AS "requirements_not_known",
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
