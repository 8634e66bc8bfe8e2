;;; What makes a shared garden thrive, version 0.3.0, with The association 1.0.0, for CLIPS 6.4.
;;; Written by collabadvisor from the knowledge sha256:<digest>.
;;;
;;; For each venture: (reset), assert its stage and its answers, (run), and look at the facts, or (advice):
;;;
;;;     (assert (venture (stage planned)))
;;;     (assert (answer (fact ground) (is barren)))
;;;
;;; For a question that is not answered there is no such fact. Left out: the lessons behind each rule, first
;;; steps, why each recommendation stands where it does, answers that do not go together, and rules that are
;;; drafts or retired.

;;; ===== What you assert ====================================================================================

(deftemplate venture "The stage of the venture" (slot stage (type SYMBOL)))
(deftemplate answer "The answer to a question: one for each question that is answered"
  (slot fact (type SYMBOL)) (slot is (type SYMBOL)))

;;; ===== What is concluded ==================================================================================

(deftemplate found "A rule that holds, and its sentence with the venture's own answers in it"
  (slot rule (type SYMBOL)) (slot finding (type SYMBOL) (allowed-symbols weakness strength))
  (slot severity (type SYMBOL) (allowed-symbols critical major minor none))
  (slot about (type SYMBOL)) (slot because (type STRING)))
(deftemplate answered "How many questions that count for a base are answered, of how many that apply at the stage"
  (slot about (type SYMBOL)) (slot many (type INTEGER)) (slot of (type INTEGER)) (slot not-applying (type INTEGER)))
(deftemplate requirement "Whether something is met that the user's own organisation requires at the stage"
  (slot of (type SYMBOL)) (slot is (type SYMBOL) (allowed-symbols not_met not_known met)))
(deftemplate standing "How a base stands, the outlook of a value; of questions_answered: whether they are enough or too_few; of requirements: how those together stand that forbid the best verdict"
  (slot of (type SYMBOL))
  (slot is (type SYMBOL) (allowed-symbols fragile strained adequate sound not_known too_few enough not_met met)))
(deftemplate shown "Whether a strength is a proof of a value"
  (slot of (type SYMBOL)) (slot is (type SYMBOL) (allowed-symbols yes no)))
(deftemplate verdict "The verdict; there is none where no rule speaks of such a venture" (slot is (type SYMBOL)))
(deftemplate calling "A rule by which the verdict stands, and its sentence"
  (slot of (type SYMBOL)) (slot is (type SYMBOL) (allowed-symbols yes)) (slot because (type STRING)))
(deftemplate hanging "A weakness that the verdict hangs on"
  (slot of (type SYMBOL)) (slot is (type SYMBOL) (allowed-symbols yes)))
(deftemplate recommended "What to do: the first has rank 1. The reasons are the rules that call for it, the worst first"
  (slot rank (type INTEGER)) (slot id (type SYMBOL))
  (slot priority (type SYMBOL) (allowed-symbols now next later)) (multislot reasons (type SYMBOL)))
(deftemplate problem "What cannot be used. Where there is one, nothing is concluded" (slot says (type STRING)))

;;; ===== What lies between, and what the knowledge says of stages, questions and recommendations ============

(deftemplate behind "A base or value that stands low and that the verdict comes from"
  (slot of (type SYMBOL)) (slot is (type SYMBOL) (allowed-symbols yes)))
(deftemplate now "Whether a weakness makes something 'now', whatever else is found"
  (slot of (type SYMBOL)) (slot is (type SYMBOL) (allowed-symbols yes no)))
(deftemplate priority "A recommendation that is called for, before it is ranked" (slot of (type SYMBOL)) (slot is (type SYMBOL)))
(deftemplate stage "A stage" (slot id (type SYMBOL)))
(deftemplate judged "A base or value"
  (slot name (type SYMBOL)) (slot kind (type SYMBOL) (allowed-symbols base value)) (slot title (type STRING)))
(deftemplate question
  "A question: its answers from the weakest to the strongest, last that it does not apply, and their words in this order"
  (slot fact (type SYMBOL)) (slot about (type SYMBOL)) (slot asks (type STRING))
  (multislot answers (type SYMBOL)) (multislot words (type STRING))
  (multislot asked-at (type SYMBOL)) (multislot counts-at (type SYMBOL)))
(deftemplate recommendation "Something to do, and the rules that can call for it, the worst first"
  (slot id (type SYMBOL)) (slot title (type STRING)) (multislot called-for-by (type SYMBOL)))

(deffunction said (?fact)
  "The answer to a question, in words"
  (do-for-fact ((?answer answer)) (eq ?answer:fact ?fact)
    (do-for-fact ((?question question)) (eq ?question:fact ?fact)
      (return (nth$ (member$ ?answer:is ?question:answers) ?question:words)))))

(deffunction recommend (?what)
  "Gives a recommendation the next rank"
  (bind ?rank (+ 1 (length$ (find-all-facts ((?it recommended)) TRUE))))
  (bind ?reasons (create$))
  (do-for-fact ((?it recommendation)) (eq ?it:id ?what)
    (progn$ (?rule ?it:called-for-by)
      (if (or (any-factp ((?by found)) (eq ?by:rule ?rule)) (any-factp ((?by calling)) (eq ?by:of ?rule)))
        then (bind ?reasons (create$ ?reasons ?rule)))))
  (do-for-fact ((?it priority)) (eq ?it:of ?what)
    (assert (recommended (rank ?rank) (id ?what) (priority ?it:is) (reasons ?reasons)))))

;;; ===== What cannot be used; and the beginning, if there is no such thing ==================================

(deffunction refuse ($?words)
  (assert (problem (says (str-cat (expand$ ?words))))))

(defrule method.no-stage (declare (salience 20))
  (not (venture))
  => (refuse "The stage is missing: assert a venture."))

(defrule method.two-stages (declare (salience 20))
  (venture (stage ?one))
  (venture (stage ?other&:(< (str-compare ?one ?other) 0)))
  => (refuse "Two stages are given: " ?one " and " ?other "."))

(defrule method.unknown-stage (declare (salience 20))
  (venture (stage ?stage))
  (not (stage (id ?stage)))
  => (refuse "There is no stage '" ?stage "'."))

(defrule method.unknown-question (declare (salience 20))
  (answer (fact ?fact))
  (not (question (fact ?fact)))
  => (refuse "There is no question '" ?fact "'."))

(defrule method.unknown-answer (declare (salience 20))
  (answer (fact ?fact) (is ?answer))
  (question (fact ?fact) (answers $?known&:(not (member$ ?answer ?known))))
  => (refuse "'" ?fact "' has no answer '" ?answer "'."))

(defrule method.two-answers (declare (salience 20))
  (answer (fact ?fact) (is ?one))
  (answer (fact ?fact) (is ?other&:(< (str-compare ?one ?other) 0)))
  => (refuse "'" ?fact "' is answered twice: " ?one " and " ?other "."))

(defrule method.begin (declare (salience 10))
  (venture (stage ?stage))
  (not (problem))
  =>
  (do-for-all-facts ((?base judged)) (eq ?base:kind base)
    (bind ?many 0)
    (bind ?asked 0)
    (bind ?spared 0)
    (do-for-all-facts ((?it question)) (and (eq ?it:about ?base:name) (member$ ?stage ?it:counts-at))
      (bind ?asked (+ ?asked 1))
      (do-for-fact ((?given answer)) (eq ?given:fact ?it:fact)
        (if (eq ?given:is does_not_apply) then (bind ?spared (+ ?spared 1)) else (bind ?many (+ ?many 1)))))
    (assert (answered (about ?base:name) (many ?many) (of (- ?asked ?spared)) (not-applying ?spared))))
  (assert (at ?stage)))

(deffunction advice ()
  "Prints what was concluded"
  (do-for-all-facts ((?it problem)) TRUE (println ?it:says))
  (do-for-all-facts ((?it verdict)) TRUE (println "Verdict: " ?it:is))
  (do-for-all-facts ((?it calling)) TRUE (println "  " ?it:because))
  (do-for-all-facts ((?name judged) (?it standing)) (eq ?name:name ?it:of)
    (println "  " ?name:title ": " ?it:is
      (if (any-factp ((?by shown)) (and (eq ?by:of ?it:of) (eq ?by:is yes))) then ", shown" else "")))
  (do-for-all-facts ((?it recommended)) TRUE
    (do-for-fact ((?what recommendation)) (eq ?what:id ?it:id)
      (println ?it:rank ". " ?what:title " (" ?it:priority ")"))
    (progn$ (?reason ?it:reasons)
      (do-for-fact ((?why found)) (eq ?why:rule ?reason) (println "   - " ?why:because))
      (do-for-fact ((?why calling)) (eq ?why:of ?reason) (println "   - " ?why:because)))))

;;; ===== The knowledge: stages, questions and recommendations ===============================================

(deffacts stages (stage (id planned)) (stage (id growing)))

(deffacts bases-and-values
  (judged (name soil) (kind base) (title "Soil"))
  (judged (name people) (kind base) (title "People"))
  (judged (name harvest) (kind value) (title "Harvest"))
  (judged (name fame) (kind value) (title "Fame"))
  (judged (name joy) (kind value) (title "Joy")))

(deffacts questions
  (question
    (fact ground)
    (asks "What is the ground like?")
    (answers barren thin rich)
    (about soil)
    (words "bare stone" "thin and dry" "dark and deep")
    (asked-at planned growing)
    (counts-at planned growing))
  (question
    (fact water)
    (asks "Where does the water come from?")
    (answers none rain tank)
    (about soil)
    (words "nowhere" "the sky" "a tank")
    (asked-at planned growing)
    (counts-at planned growing))
  (question
    (fact lease)
    (asks "What lease is there of the ground?")
    (answers none spoken signed does_not_apply)
    (about requirements)
    (words "none" "a spoken one" "a signed one" "does not apply")
    (asked-at planned growing)
    (counts-at ))
  (question
    (fact hands)
    (asks "How many come to dig?")
    (answers nobody two many)
    (about people)
    (words "nobody" "two people" "more than two")
    (asked-at planned growing)
    (counts-at planned growing))
  (question
    (fact tools)
    (asks "Whose are the tools?")
    (answers none own shared)
    (about people)
    (words "there are none" "each brings their own" "everybody's")
    (asked-at growing)
    (counts-at growing)))

(deffacts recommendations
  (recommendation
    (id ask-the-neighbours)
    (title "Ask the neighbours in")
    (called-for-by few-hands nobody-asked))
  (recommendation (id build-a-shed) (title "Build a shed") (called-for-by tools-get-lost))
  (recommendation
    (id carry-compost)
    (title "Carry compost to the beds")
    (called-for-by bare-stone poor-ground))
  (recommendation (id set-up-a-tank) (title "Set up a tank") (called-for-by only-rain)))

;;; ===== The knowledge: Soil ================================================================================

(defrule bare-stone
  "There is only stone"
  (at ?)
  (answer (fact ground) (is barren))
  =>
  (assert
    (found
      (rule bare-stone)
      (finding weakness)
      (severity critical)
      (about soil)
      (because (str-cat "The ground is " (said ground) ".")))))

(defrule dark-earth
  "The earth is dark"
  (at ?)
  (answer (fact ground) (is rich))
  =>
  (assert
    (found
      (rule dark-earth)
      (finding strength)
      (severity none)
      (about soil)
      (because (str-cat "The ground is " (said ground) ".")))))

(defrule only-rain
  "Only rain waters it"
  (at ?)
  (answer (fact water) (is none | rain))
  =>
  (assert
    (found
      (rule only-rain)
      (finding weakness)
      (severity minor)
      (about soil)
      (because (str-cat "The water comes from " (said water) ".")))))

(defrule poor-ground
  "The ground is poor"
  (at ?)
  (answer (fact ground) (is barren | thin))
  =>
  (assert
    (found
      (rule poor-ground)
      (finding weakness)
      (severity major)
      (about soil)
      (because (str-cat "The ground is " (said ground) ".")))))

;;; ===== The knowledge: People ==============================================================================

(defrule few-hands
  "Few come to dig"
  (at ?)
  (at growing)
  (or
    (answer (fact hands) (is nobody))
    (and (answer (fact hands) (is nobody | two)) (answer (fact tools) (is none))))
  =>
  (assert
    (found
      (rule few-hands)
      (finding weakness)
      (severity major)
      (about people)
      (because (str-cat "Those who come: " (said hands) ".")))))

(defrule nobody-asked
  "Nobody has been asked yet"
  (at ?)
  (at planned)
  (answer (fact hands) (is nobody))
  =>
  (assert
    (found
      (rule nobody-asked)
      (finding weakness)
      (severity major)
      (about people)
      (because (str-cat "Those who come: " (said hands) ".")))))

(defrule tools-get-lost
  "The tools get lost"
  (at ?)
  (at growing)
  (answer (fact tools) (is none | own))
  =>
  (assert
    (found
      (rule tools-get-lost)
      (finding weakness)
      (severity minor)
      (about people)
      (because (str-cat "Tools: " (said tools) ".")))))

;;; ===== What is required ===================================================================================

(defrule requirement.ground-leased.1
  (declare (salience -1))
  (at ?)
  (not (requirement (of ground-leased)))
  (answer (fact lease) (is none | spoken))
  =>
  (assert (requirement (of ground-leased) (is not_met))))

(defrule requirement.ground-leased.2
  (declare (salience -2))
  (at ?)
  (not (requirement (of ground-leased)))
  (answer (fact lease) (is signed | does_not_apply))
  =>
  (assert (requirement (of ground-leased) (is met))))

(defrule requirement.ground-leased.3
  (declare (salience -3))
  (at ?)
  (not (requirement (of ground-leased)))
  =>
  (assert (requirement (of ground-leased) (is not_known))))

(defrule requirement.water-or-hands.1
  (declare (salience -4))
  (at ?)
  (not (requirement (of water-or-hands)))
  (at growing)
  (answer (fact water) (is none | rain))
  (answer (fact hands) (is nobody | two))
  =>
  (assert (requirement (of water-or-hands) (is not_met))))

(defrule requirement.water-or-hands.2
  (declare (salience -5))
  (at ?)
  (not (requirement (of water-or-hands)))
  (at growing)
  (or (answer (fact water) (is tank)) (answer (fact hands) (is many)))
  =>
  (assert (requirement (of water-or-hands) (is met))))

(defrule requirement.water-or-hands.3
  (declare (salience -6))
  (at ?)
  (not (requirement (of water-or-hands)))
  (at growing)
  =>
  (assert (requirement (of water-or-hands) (is not_known))))

;;; ===== How the bases stand, and the outlook of what rests on nothing: by what is found and how much is answered 

(defrule standing.soil.1
  (declare (salience -7))
  (at ?)
  (not (standing (of soil)))
  (found (rule bare-stone))
  =>
  (assert (standing (of soil) (is fragile))))

(defrule standing.soil.2
  (declare (salience -8))
  (at ?)
  (not (standing (of soil)))
  (found (rule poor-ground))
  =>
  (assert (standing (of soil) (is strained))))

(defrule standing.soil.3
  (declare (salience -9))
  (at ?)
  (not (standing (of soil)))
  (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
  (or (answer (fact ground) (is barren)) (answer (fact water) (is none)))
  =>
  (assert (standing (of soil) (is adequate))))

(defrule standing.soil.4
  (declare (salience -10))
  (at ?)
  (not (standing (of soil)))
  (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
  (found (rule dark-earth))
  =>
  (assert (standing (of soil) (is sound))))

(defrule standing.soil.5
  (declare (salience -11))
  (at ?)
  (not (standing (of soil)))
  (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
  =>
  (assert (standing (of soil) (is adequate))))

(defrule standing.soil.6
  (declare (salience -12))
  (at ?)
  (not (standing (of soil)))
  =>
  (assert (standing (of soil) (is not_known))))

(defrule standing.people.1
  (declare (salience -13))
  (at ?)
  (not (standing (of people)))
  (or (found (rule few-hands)) (found (rule nobody-asked)))
  =>
  (assert (standing (of people) (is strained))))

(defrule standing.people.2
  (declare (salience -14))
  (at ?)
  (not (standing (of people)))
  (or
    (and
      (at planned)
      (or
        (and
          (answered (about people) (many ?many-people&:(>= ?many-people 1)))
          (answer (fact hands) (is nobody)))
        (answered (about people) (many ?many-people&:(>= ?many-people 1)))))
    (and
      (at growing)
      (or
        (and
          (answered (about people) (many ?many-people&:(>= ?many-people 1)))
          (or (answer (fact hands) (is nobody)) (answer (fact tools) (is none))))
        (answered (about people) (many ?many-people&:(>= ?many-people 1))))))
  =>
  (assert (standing (of people) (is adequate))))

(defrule standing.people.3
  (declare (salience -15))
  (at ?)
  (not (standing (of people)))
  =>
  (assert (standing (of people) (is not_known))))

(defrule standing.joy.1
  (declare (salience -16))
  (at ?)
  (not (standing (of joy)))
  =>
  (assert (standing (of joy) (is not_known))))

;;; ===== The outlook of the values, 1: as low as what they rest on, a value bearing one notch less ==========

(defrule standing.harvest.1
  (declare (salience -17))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is fragile)) (and (at growing) (standing (of people) (is fragile))))
  =>
  (assert (standing (of harvest) (is fragile))))

(defrule standing.harvest.2
  (declare (salience -18))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is strained)) (and (at growing) (standing (of people) (is strained))))
  =>
  (assert (standing (of harvest) (is strained))))

(defrule standing.harvest.3
  (declare (salience -19))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is not_known)) (and (at growing) (standing (of people) (is not_known))))
  =>
  (assert (standing (of harvest) (is not_known))))

(defrule standing.harvest.4
  (declare (salience -20))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is adequate)) (and (at growing) (standing (of people) (is adequate))))
  =>
  (assert (standing (of harvest) (is adequate))))

(defrule standing.harvest.5
  (declare (salience -21))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is sound)) (and (at growing) (standing (of people) (is sound))))
  =>
  (assert (standing (of harvest) (is sound))))

(defrule standing.harvest.6
  (declare (salience -22))
  (at ?)
  (not (standing (of harvest)))
  =>
  (assert (standing (of harvest) (is not_known))))

;;; ===== The outlook of the values, 2: as low as what they rest on, a value bearing one notch less ==========

(defrule standing.fame.1
  (declare (salience -23))
  (at ?)
  (not (standing (of fame)))
  (or
    (found (rule few-hands))
    (found (rule nobody-asked))
    (and (at growing) (standing (of harvest) (is fragile))))
  =>
  (assert (standing (of fame) (is strained))))

(defrule standing.fame.2
  (declare (salience -24))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is not_known))
  =>
  (assert (standing (of fame) (is not_known))))

(defrule standing.fame.3
  (declare (salience -25))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is strained | adequate))
  =>
  (assert (standing (of fame) (is adequate))))

(defrule standing.fame.4
  (declare (salience -26))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is sound))
  =>
  (assert (standing (of fame) (is sound))))

(defrule standing.fame.5
  (declare (salience -27))
  (at ?)
  (not (standing (of fame)))
  =>
  (assert (standing (of fame) (is not_known))))

;;; ===== What is shown, and whether enough is known for the best verdict ====================================

(defrule shown.harvest.1
  (declare (salience -28))
  (at ?)
  (not (shown (of harvest)))
  (found (rule dark-earth))
  =>
  (assert (shown (of harvest) (is yes))))

(defrule shown.harvest.2
  (declare (salience -29))
  (at ?)
  (not (shown (of harvest)))
  =>
  (assert (shown (of harvest) (is no))))

(defrule shown.fame.1
  (declare (salience -30))
  (at ?)
  (not (shown (of fame)))
  =>
  (assert (shown (of fame) (is no))))

(defrule shown.joy.1
  (declare (salience -31))
  (at ?)
  (not (shown (of joy)))
  (found (rule dark-earth))
  =>
  (assert (shown (of joy) (is yes))))

(defrule shown.joy.2
  (declare (salience -32))
  (at ?)
  (not (shown (of joy)))
  =>
  (assert (shown (of joy) (is no))))

(defrule standing.questions_answered.1
  (declare (salience -33))
  (at ?)
  (not (standing (of questions_answered)))
  (or
    (and
      (at planned)
      (standing (of soil) (is fragile | strained | adequate | sound))
      (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
      (answered (about people) (many ?many-people&:(>= ?many-people 1))))
    (and
      (at growing)
      (standing (of soil) (is fragile | strained | adequate | sound))
      (standing (of people) (is fragile | strained | adequate | sound))
      (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
      (answered (about people) (many ?many-people&:(>= ?many-people 1)))))
  =>
  (assert (standing (of questions_answered) (is enough))))

(defrule standing.questions_answered.2
  (declare (salience -34))
  (at ?)
  (not (standing (of questions_answered)))
  =>
  (assert (standing (of questions_answered) (is too_few))))

(defrule standing.requirements.1
  (declare (salience -35))
  (at ?)
  (not (standing (of requirements)))
  (requirement (of ground-leased) (is not_met))
  =>
  (assert (standing (of requirements) (is not_met))))

(defrule standing.requirements.2
  (declare (salience -36))
  (at ?)
  (not (standing (of requirements)))
  (requirement (of ground-leased) (is not_known))
  =>
  (assert (standing (of requirements) (is not_known))))

(defrule standing.requirements.3
  (declare (salience -37))
  (at ?)
  (not (standing (of requirements)))
  =>
  (assert (standing (of requirements) (is met))))

;;; ===== The verdict: of all that the standings call for, the worst =========================================

(defrule barren.1
  "Nothing will grow"
  (declare (salience -38))
  (at ?)
  (not (verdict))
  (standing (of harvest) (is fragile))
  =>
  (assert (verdict (is stop))))

(defrule weighed-down.2
  "Something weighs on it"
  (declare (salience -39))
  (at ?)
  (not (verdict))
  (or
    (standing (of soil) (is fragile | strained))
    (and (standing (of people) (is fragile | strained)) (standing (of fame) (is fragile | strained))))
  =>
  (assert (verdict (is mend))))

(defrule go-forbidden-while-not-met.3
  "Something that is required is not met"
  (declare (salience -40))
  (at ?)
  (not (verdict))
  (or
    (and
      (standing (of requirements) (is not_met))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of people) (is adequate | sound | not_known)))
    (and
      (standing (of requirements) (is not_met))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of fame) (is adequate | sound | not_known))))
  =>
  (assert (verdict (is mend))))

(defrule who-knows.4
  "Too little is known"
  (declare (salience -41))
  (at ?)
  (not (verdict))
  (standing (of questions_answered) (is too_few))
  =>
  (assert (verdict (is ask))))

(defrule go-forbidden-while-not-known.5
  "Something that is required is not known to be met"
  (declare (salience -42))
  (at ?)
  (not (verdict))
  (or
    (and
      (standing (of requirements) (is not_known))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of people) (is adequate | sound | not_known)))
    (and
      (standing (of requirements) (is not_known))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of fame) (is adequate | sound | not_known))))
  =>
  (assert (verdict (is ask))))

(defrule dig-on.6
  "Dig on"
  (declare (salience -43))
  (at ?)
  (not (verdict))
  (standing (of questions_answered) (is enough))
  =>
  (assert (verdict (is go))))

;;; ===== Which rules called for the verdict =================================================================

(defrule calling.barren.1
  (declare (salience -44))
  (at ?)
  (not (calling (of barren)))
  (verdict (is stop))
  (standing (of harvest) (is fragile))
  =>
  (assert (calling (of barren) (is yes) (because "Nothing will grow here."))))

(defrule calling.dig-on.1
  (declare (salience -45))
  (at ?)
  (not (calling (of dig-on)))
  (verdict (is go))
  (standing (of questions_answered) (is enough))
  =>
  (assert (calling (of dig-on) (is yes) (because "It will grow."))))

(defrule calling.weighed-down.1
  (declare (salience -46))
  (at ?)
  (not (calling (of weighed-down)))
  (verdict (is mend))
  (or
    (standing (of soil) (is fragile | strained))
    (and (standing (of people) (is fragile | strained)) (standing (of fame) (is fragile | strained))))
  =>
  (assert (calling (of weighed-down) (is yes) (because "Something weighs on it."))))

(defrule calling.who-knows.1
  (declare (salience -47))
  (at ?)
  (not (calling (of who-knows)))
  (verdict (is ask))
  (standing (of questions_answered) (is too_few))
  =>
  (assert (calling (of who-knows) (is yes) (because "Too little is known."))))

(defrule calling.go-forbidden-while-not-met.1
  (declare (salience -48))
  (at ?)
  (not (calling (of go-forbidden-while-not-met)))
  (verdict (is mend))
  (or
    (and
      (standing (of requirements) (is not_met))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of people) (is adequate | sound | not_known)))
    (and
      (standing (of requirements) (is not_met))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of fame) (is adequate | sound | not_known))))
  =>
  (assert
    (calling
      (of go-forbidden-while-not-met)
      (is yes)
      (because "But for something that is required and not met, the verdict would be “Dig”."))))

(defrule calling.go-forbidden-while-not-known.1
  (declare (salience -49))
  (at ?)
  (not (calling (of go-forbidden-while-not-known)))
  (verdict (is ask))
  (or
    (and
      (standing (of requirements) (is not_known))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of people) (is adequate | sound | not_known)))
    (and
      (standing (of requirements) (is not_known))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained | adequate | sound | not_known))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of fame) (is adequate | sound | not_known))))
  =>
  (assert
    (calling
      (of go-forbidden-while-not-known)
      (is yes)
      (because "But for something that is required and not known to be met, the verdict would be “Dig”."))))

;;; ===== What stands low and is behind the verdict, 1 =======================================================

(defrule behind.fame.1
  (declare (salience -50))
  (at ?)
  (not (behind (of fame)))
  (verdict (is mend))
  (standing (of people) (is fragile | strained))
  (standing (of fame) (is fragile | strained))
  =>
  (assert (behind (of fame) (is yes))))

;;; ===== What stands low and is behind the verdict, 2 =======================================================

(defrule behind.harvest.1
  (declare (salience -51))
  (at ?)
  (not (behind (of harvest)))
  (or
    (and (verdict (is stop)) (standing (of harvest) (is fragile)))
    (and
      (verdict (is mend))
      (standing (of requirements) (is not_met))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of people) (is adequate | sound | not_known)))
    (and
      (verdict (is mend))
      (standing (of requirements) (is not_met))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of fame) (is adequate | sound | not_known)))
    (and
      (verdict (is ask))
      (standing (of requirements) (is not_known))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of people) (is adequate | sound | not_known)))
    (and
      (verdict (is ask))
      (standing (of requirements) (is not_known))
      (standing (of questions_answered) (is enough))
      (standing (of harvest) (is strained))
      (standing (of soil) (is adequate | sound | not_known))
      (standing (of fame) (is adequate | sound | not_known)))
    (and
      (at growing)
      (behind (of fame) (is yes))
      (standing (of fame) (is strained))
      (standing (of harvest) (is fragile))))
  =>
  (assert (behind (of harvest) (is yes))))

;;; ===== What stands low and is behind the verdict, 3 =======================================================

(defrule behind.soil.1
  (declare (salience -52))
  (at ?)
  (not (behind (of soil)))
  (or
    (and (verdict (is mend)) (standing (of soil) (is fragile | strained)))
    (and
      (behind (of harvest) (is yes))
      (standing (of harvest) (is fragile))
      (standing (of soil) (is fragile)))
    (and
      (behind (of harvest) (is yes))
      (standing (of harvest) (is strained))
      (standing (of soil) (is strained))))
  =>
  (assert (behind (of soil) (is yes))))

(defrule behind.people.1
  (declare (salience -53))
  (at ?)
  (not (behind (of people)))
  (or
    (and
      (verdict (is mend))
      (standing (of people) (is fragile | strained))
      (standing (of fame) (is fragile | strained)))
    (and
      (at growing)
      (or
        (and
          (behind (of harvest) (is yes))
          (standing (of harvest) (is fragile))
          (standing (of people) (is fragile)))
        (and
          (behind (of harvest) (is yes))
          (standing (of harvest) (is strained))
          (standing (of people) (is strained))))))
  =>
  (assert (behind (of people) (is yes))))

;;; ===== On which weaknesses the verdict hangs ==============================================================

(defrule hanging.bare-stone.1
  (declare (salience -54))
  (at ?)
  (not (hanging (of bare-stone)))
  (found (rule bare-stone))
  (behind (of soil) (is yes))
  (standing (of soil) (is fragile))
  =>
  (assert (hanging (of bare-stone) (is yes))))

(defrule hanging.poor-ground.1
  (declare (salience -55))
  (at ?)
  (not (hanging (of poor-ground)))
  (found (rule poor-ground))
  (behind (of soil) (is yes))
  (standing (of soil) (is strained))
  =>
  (assert (hanging (of poor-ground) (is yes))))

(defrule hanging.few-hands.1
  (declare (salience -56))
  (at ?)
  (not (hanging (of few-hands)))
  (or
    (and (found (rule few-hands)) (behind (of people) (is yes)) (standing (of people) (is strained)))
    (and (found (rule few-hands)) (behind (of fame) (is yes)) (standing (of fame) (is strained))))
  =>
  (assert (hanging (of few-hands) (is yes))))

(defrule hanging.nobody-asked.1
  (declare (salience -57))
  (at ?)
  (not (hanging (of nobody-asked)))
  (or
    (and (found (rule nobody-asked)) (behind (of people) (is yes)) (standing (of people) (is strained)))
    (and (found (rule nobody-asked)) (behind (of fame) (is yes)) (standing (of fame) (is strained))))
  =>
  (assert (hanging (of nobody-asked) (is yes))))

;;; ===== What is recommended, and how pressing it is ========================================================

(defrule priority.ask-the-neighbours.1
  (declare (salience -58))
  (at ?)
  (not (priority (of ask-the-neighbours)))
  (found (rule nobody-asked))
  =>
  (assert (priority (of ask-the-neighbours) (is next))))

(defrule priority.ask-the-neighbours.2
  (declare (salience -59))
  (at ?)
  (not (priority (of ask-the-neighbours)))
  (found (rule few-hands))
  =>
  (assert (priority (of ask-the-neighbours) (is now))))

(defrule priority.build-a-shed.1
  (declare (salience -60))
  (at ?)
  (not (priority (of build-a-shed)))
  (found (rule tools-get-lost))
  =>
  (assert (priority (of build-a-shed) (is next))))

(defrule priority.carry-compost.1
  (declare (salience -61))
  (at ?)
  (not (priority (of carry-compost)))
  (or (found (rule bare-stone)) (found (rule poor-ground)))
  =>
  (assert (priority (of carry-compost) (is now))))

(defrule priority.set-up-a-tank.1
  (declare (salience -62))
  (at ?)
  (not (priority (of set-up-a-tank)))
  (found (rule only-rain))
  =>
  (assert (priority (of set-up-a-tank) (is next))))

;;; ===== On the way to the order of the recommendations, gate by gate =======================================

(defrule gate.26 (declare (salience -63)) (at ?) (not (calling (of barren) (is yes))) => (assert (gate 26)))
(defrule gate.207
  (declare (salience -63))
  (at ?)
  (or (hanging (of few-hands) (is yes)) (hanging (of nobody-asked) (is yes)))
  =>
  (assert (gate 207)))
(defrule gate.213
  (declare (salience -63))
  (at ?)
  (or
    (and (priority (of ask-the-neighbours) (is next)) (not (priority (of ask-the-neighbours) (is now))))
    (and (priority (of ask-the-neighbours) (is now)) (not (priority (of ask-the-neighbours) (is next)))))
  =>
  (assert (gate 213)))
(defrule gate.214
  (declare (salience -63))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (priority (of ask-the-neighbours) (is next))
  =>
  (assert (gate 214)))
(defrule gate.216
  (declare (salience -63))
  (at ?)
  (or (hanging (of bare-stone) (is yes)) (hanging (of poor-ground) (is yes)))
  =>
  (assert (gate 216)))
(defrule gate.217 (declare (salience -63)) (at ?) (not (found (rule poor-ground))) => (assert (gate 217)))
(defrule gate.256
  (declare (salience -63))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (priority (of carry-compost) (is now))
  =>
  (assert (gate 256)))

(defrule gate.215 (declare (salience -64)) (at ?) (not (gate 207)) => (assert (gate 215)))
(defrule gate.218 (declare (salience -64)) (at ?) (not (gate 216)) => (assert (gate 218)))
(defrule gate.222 (declare (salience -64)) (at ?) (gate 207) (gate 213) => (assert (gate 222)))
(defrule gate.223 (declare (salience -64)) (at ?) (gate 207) (gate 214) => (assert (gate 223)))
(defrule gate.261
  (declare (salience -64))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (found (rule poor-ground))
  (gate 216)
  =>
  (assert (gate 261)))
(defrule gate.262
  (declare (salience -64))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (gate 216)
  (gate 217)
  =>
  (assert (gate 262)))
(defrule gate.263 (declare (salience -64)) (at ?) (not (gate 256)) => (assert (gate 263)))
(defrule gate.265
  (declare (salience -64))
  (at ?)
  (priority (of carry-compost) (is now))
  (found (rule poor-ground))
  (gate 26)
  (gate 216)
  =>
  (assert (gate 265)))

(defrule gate.220 (declare (salience -65)) (at ?) (gate 213) (gate 215) => (assert (gate 220)))
(defrule gate.221 (declare (salience -65)) (at ?) (gate 214) (gate 215) => (assert (gate 221)))
(defrule gate.257 (declare (salience -65)) (at ?) (gate 223) (gate 256) => (assert (gate 257)))
(defrule gate.258 (declare (salience -65)) (at ?) (gate 222) (gate 256) => (assert (gate 258)))
(defrule gate.264
  (declare (salience -65))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 223)
  (gate 263)
  =>
  (assert (gate 264)))
(defrule gate.266
  (declare (salience -65))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 222)
  (gate 263)
  =>
  (assert (gate 266)))
(defrule gate.267
  (declare (salience -65))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (found (rule poor-ground))
  (gate 218)
  =>
  (assert (gate 267)))
(defrule gate.268
  (declare (salience -65))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (gate 217)
  (gate 218)
  =>
  (assert (gate 268)))
(defrule gate.270
  (declare (salience -65))
  (at ?)
  (priority (of carry-compost) (is now))
  (found (rule poor-ground))
  (gate 26)
  (gate 218)
  =>
  (assert (gate 270)))
(defrule gate.272
  (declare (salience -65))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 223)
  =>
  (assert (gate 272)))
(defrule gate.273
  (declare (salience -65))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 222)
  =>
  (assert (gate 273)))

(defrule gate.259 (declare (salience -66)) (at ?) (gate 221) (gate 256) => (assert (gate 259)))
(defrule gate.260 (declare (salience -66)) (at ?) (gate 220) (gate 256) => (assert (gate 260)))
(defrule gate.269
  (declare (salience -66))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 221)
  (gate 263)
  =>
  (assert (gate 269)))
(defrule gate.271
  (declare (salience -66))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 220)
  (gate 263)
  =>
  (assert (gate 271)))
(defrule gate.274
  (declare (salience -66))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 221)
  =>
  (assert (gate 274)))
(defrule gate.275
  (declare (salience -66))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 220)
  =>
  (assert (gate 275)))

;;; ===== The order of the recommendations: each can stand at some places, or at none ========================

(defrule place.1 (declare (salience -67)) (at ?) (gate 257) => (recommend ask-the-neighbours))
(defrule place.2 (declare (salience -68)) (at ?) (gate 258) => (recommend ask-the-neighbours))
(defrule place.3 (declare (salience -69)) (at ?) (gate 259) => (recommend ask-the-neighbours))
(defrule place.4 (declare (salience -70)) (at ?) (gate 260) => (recommend ask-the-neighbours))
(defrule place.5 (declare (salience -71)) (at ?) (gate 261) => (recommend carry-compost))
(defrule place.6 (declare (salience -72)) (at ?) (gate 262) => (recommend carry-compost))
(defrule place.7 (declare (salience -73)) (at ?) (gate 264) => (recommend ask-the-neighbours))
(defrule place.8 (declare (salience -74)) (at ?) (gate 265) => (recommend carry-compost))
(defrule place.9 (declare (salience -75)) (at ?) (gate 266) => (recommend ask-the-neighbours))
(defrule place.10 (declare (salience -76)) (at ?) (gate 267) => (recommend carry-compost))
(defrule place.11 (declare (salience -77)) (at ?) (gate 268) => (recommend carry-compost))
(defrule place.12 (declare (salience -78)) (at ?) (gate 269) => (recommend ask-the-neighbours))
(defrule place.13 (declare (salience -79)) (at ?) (gate 270) => (recommend carry-compost))
(defrule place.14 (declare (salience -80)) (at ?) (gate 271) => (recommend ask-the-neighbours))
(defrule place.15 (declare (salience -81)) (at ?) (gate 272) => (recommend ask-the-neighbours))
(defrule place.16 (declare (salience -82)) (at ?) (gate 273) => (recommend ask-the-neighbours))
(defrule place.17 (declare (salience -83)) (at ?) (gate 274) => (recommend ask-the-neighbours))
(defrule place.18 (declare (salience -84)) (at ?) (gate 275) => (recommend ask-the-neighbours))
(defrule place.19
  (declare (salience -85))
  (at ?)
  (priority (of set-up-a-tank) (is next))
  =>
  (recommend set-up-a-tank))
(defrule place.20
  (declare (salience -86))
  (at ?)
  (priority (of build-a-shed) (is next))
  =>
  (recommend build-a-shed))
