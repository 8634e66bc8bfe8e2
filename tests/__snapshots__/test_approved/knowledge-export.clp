;;; What makes a shared garden thrive, version 0.3.0, for CLIPS 6.4.
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

;;; ===== How the bases stand, and the outlook of what rests on nothing: by what is found and how much is answered 

(defrule standing.soil.1
  (declare (salience -1))
  (at ?)
  (not (standing (of soil)))
  (found (rule bare-stone))
  =>
  (assert (standing (of soil) (is fragile))))

(defrule standing.soil.2
  (declare (salience -2))
  (at ?)
  (not (standing (of soil)))
  (found (rule poor-ground))
  =>
  (assert (standing (of soil) (is strained))))

(defrule standing.soil.3
  (declare (salience -3))
  (at ?)
  (not (standing (of soil)))
  (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
  (or (answer (fact ground) (is barren)) (answer (fact water) (is none)))
  =>
  (assert (standing (of soil) (is adequate))))

(defrule standing.soil.4
  (declare (salience -4))
  (at ?)
  (not (standing (of soil)))
  (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
  (found (rule dark-earth))
  =>
  (assert (standing (of soil) (is sound))))

(defrule standing.soil.5
  (declare (salience -5))
  (at ?)
  (not (standing (of soil)))
  (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
  =>
  (assert (standing (of soil) (is adequate))))

(defrule standing.soil.6
  (declare (salience -6))
  (at ?)
  (not (standing (of soil)))
  =>
  (assert (standing (of soil) (is not_known))))

(defrule standing.people.1
  (declare (salience -7))
  (at ?)
  (not (standing (of people)))
  (or (found (rule few-hands)) (found (rule nobody-asked)))
  =>
  (assert (standing (of people) (is strained))))

(defrule standing.people.2
  (declare (salience -8))
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
  (declare (salience -9))
  (at ?)
  (not (standing (of people)))
  =>
  (assert (standing (of people) (is not_known))))

(defrule standing.joy.1
  (declare (salience -10))
  (at ?)
  (not (standing (of joy)))
  =>
  (assert (standing (of joy) (is not_known))))

;;; ===== The outlook of the values, 1: as low as what they rest on, a value bearing one notch less ==========

(defrule standing.harvest.1
  (declare (salience -11))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is fragile)) (and (at growing) (standing (of people) (is fragile))))
  =>
  (assert (standing (of harvest) (is fragile))))

(defrule standing.harvest.2
  (declare (salience -12))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is strained)) (and (at growing) (standing (of people) (is strained))))
  =>
  (assert (standing (of harvest) (is strained))))

(defrule standing.harvest.3
  (declare (salience -13))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is not_known)) (and (at growing) (standing (of people) (is not_known))))
  =>
  (assert (standing (of harvest) (is not_known))))

(defrule standing.harvest.4
  (declare (salience -14))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is adequate)) (and (at growing) (standing (of people) (is adequate))))
  =>
  (assert (standing (of harvest) (is adequate))))

(defrule standing.harvest.5
  (declare (salience -15))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is sound)) (and (at growing) (standing (of people) (is sound))))
  =>
  (assert (standing (of harvest) (is sound))))

(defrule standing.harvest.6
  (declare (salience -16))
  (at ?)
  (not (standing (of harvest)))
  =>
  (assert (standing (of harvest) (is not_known))))

;;; ===== The outlook of the values, 2: as low as what they rest on, a value bearing one notch less ==========

(defrule standing.fame.1
  (declare (salience -17))
  (at ?)
  (not (standing (of fame)))
  (or
    (found (rule few-hands))
    (found (rule nobody-asked))
    (and (at growing) (standing (of harvest) (is fragile))))
  =>
  (assert (standing (of fame) (is strained))))

(defrule standing.fame.2
  (declare (salience -18))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is not_known))
  =>
  (assert (standing (of fame) (is not_known))))

(defrule standing.fame.3
  (declare (salience -19))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is strained | adequate))
  =>
  (assert (standing (of fame) (is adequate))))

(defrule standing.fame.4
  (declare (salience -20))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is sound))
  =>
  (assert (standing (of fame) (is sound))))

(defrule standing.fame.5
  (declare (salience -21))
  (at ?)
  (not (standing (of fame)))
  =>
  (assert (standing (of fame) (is not_known))))

;;; ===== What is shown, and whether enough is known for the best verdict ====================================

(defrule shown.harvest.1
  (declare (salience -22))
  (at ?)
  (not (shown (of harvest)))
  (found (rule dark-earth))
  =>
  (assert (shown (of harvest) (is yes))))

(defrule shown.harvest.2
  (declare (salience -23))
  (at ?)
  (not (shown (of harvest)))
  =>
  (assert (shown (of harvest) (is no))))

(defrule shown.fame.1
  (declare (salience -24))
  (at ?)
  (not (shown (of fame)))
  =>
  (assert (shown (of fame) (is no))))

(defrule shown.joy.1
  (declare (salience -25))
  (at ?)
  (not (shown (of joy)))
  (found (rule dark-earth))
  =>
  (assert (shown (of joy) (is yes))))

(defrule shown.joy.2
  (declare (salience -26))
  (at ?)
  (not (shown (of joy)))
  =>
  (assert (shown (of joy) (is no))))

(defrule standing.questions_answered.1
  (declare (salience -27))
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
  (declare (salience -28))
  (at ?)
  (not (standing (of questions_answered)))
  =>
  (assert (standing (of questions_answered) (is too_few))))

;;; ===== The verdict: of all that the standings call for, the worst =========================================

(defrule barren.1
  "Nothing will grow"
  (declare (salience -29))
  (at ?)
  (not (verdict))
  (standing (of harvest) (is fragile))
  =>
  (assert (verdict (is stop))))

(defrule weighed-down.2
  "Something weighs on it"
  (declare (salience -30))
  (at ?)
  (not (verdict))
  (or
    (standing (of soil) (is fragile | strained))
    (and (standing (of people) (is fragile | strained)) (standing (of fame) (is fragile | strained))))
  =>
  (assert (verdict (is mend))))

(defrule who-knows.3
  "Too little is known"
  (declare (salience -31))
  (at ?)
  (not (verdict))
  (standing (of questions_answered) (is too_few))
  =>
  (assert (verdict (is ask))))

(defrule dig-on.4
  "Dig on"
  (declare (salience -32))
  (at ?)
  (not (verdict))
  (standing (of questions_answered) (is enough))
  =>
  (assert (verdict (is go))))

;;; ===== Which rules called for the verdict =================================================================

(defrule calling.barren.1
  (declare (salience -33))
  (at ?)
  (not (calling (of barren)))
  (verdict (is stop))
  (standing (of harvest) (is fragile))
  =>
  (assert (calling (of barren) (is yes) (because "Nothing will grow here."))))

(defrule calling.dig-on.1
  (declare (salience -34))
  (at ?)
  (not (calling (of dig-on)))
  (verdict (is go))
  (standing (of questions_answered) (is enough))
  =>
  (assert (calling (of dig-on) (is yes) (because "It will grow."))))

(defrule calling.weighed-down.1
  (declare (salience -35))
  (at ?)
  (not (calling (of weighed-down)))
  (verdict (is mend))
  (or
    (standing (of soil) (is fragile | strained))
    (and (standing (of people) (is fragile | strained)) (standing (of fame) (is fragile | strained))))
  =>
  (assert (calling (of weighed-down) (is yes) (because "Something weighs on it."))))

(defrule calling.who-knows.1
  (declare (salience -36))
  (at ?)
  (not (calling (of who-knows)))
  (verdict (is ask))
  (standing (of questions_answered) (is too_few))
  =>
  (assert (calling (of who-knows) (is yes) (because "Too little is known."))))

;;; ===== What stands low and is behind the verdict, 1 =======================================================

(defrule behind.fame.1
  (declare (salience -37))
  (at ?)
  (not (behind (of fame)))
  (verdict (is mend))
  (standing (of people) (is fragile | strained))
  (standing (of fame) (is fragile | strained))
  =>
  (assert (behind (of fame) (is yes))))

;;; ===== What stands low and is behind the verdict, 2 =======================================================

(defrule behind.harvest.1
  (declare (salience -38))
  (at ?)
  (not (behind (of harvest)))
  (or
    (and (verdict (is stop)) (standing (of harvest) (is fragile)))
    (and
      (at growing)
      (behind (of fame) (is yes))
      (standing (of fame) (is strained))
      (standing (of harvest) (is fragile))))
  =>
  (assert (behind (of harvest) (is yes))))

;;; ===== What stands low and is behind the verdict, 3 =======================================================

(defrule behind.soil.1
  (declare (salience -39))
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
  (declare (salience -40))
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
  (declare (salience -41))
  (at ?)
  (not (hanging (of bare-stone)))
  (found (rule bare-stone))
  (behind (of soil) (is yes))
  (standing (of soil) (is fragile))
  =>
  (assert (hanging (of bare-stone) (is yes))))

(defrule hanging.poor-ground.1
  (declare (salience -42))
  (at ?)
  (not (hanging (of poor-ground)))
  (found (rule poor-ground))
  (behind (of soil) (is yes))
  (standing (of soil) (is strained))
  =>
  (assert (hanging (of poor-ground) (is yes))))

(defrule hanging.few-hands.1
  (declare (salience -43))
  (at ?)
  (not (hanging (of few-hands)))
  (or
    (and (found (rule few-hands)) (behind (of people) (is yes)) (standing (of people) (is strained)))
    (and (found (rule few-hands)) (behind (of fame) (is yes)) (standing (of fame) (is strained))))
  =>
  (assert (hanging (of few-hands) (is yes))))

(defrule hanging.nobody-asked.1
  (declare (salience -44))
  (at ?)
  (not (hanging (of nobody-asked)))
  (or
    (and (found (rule nobody-asked)) (behind (of people) (is yes)) (standing (of people) (is strained)))
    (and (found (rule nobody-asked)) (behind (of fame) (is yes)) (standing (of fame) (is strained))))
  =>
  (assert (hanging (of nobody-asked) (is yes))))

;;; ===== What is recommended, and how pressing it is ========================================================

(defrule priority.ask-the-neighbours.1
  (declare (salience -45))
  (at ?)
  (not (priority (of ask-the-neighbours)))
  (found (rule nobody-asked))
  =>
  (assert (priority (of ask-the-neighbours) (is next))))

(defrule priority.ask-the-neighbours.2
  (declare (salience -46))
  (at ?)
  (not (priority (of ask-the-neighbours)))
  (found (rule few-hands))
  =>
  (assert (priority (of ask-the-neighbours) (is now))))

(defrule priority.build-a-shed.1
  (declare (salience -47))
  (at ?)
  (not (priority (of build-a-shed)))
  (found (rule tools-get-lost))
  =>
  (assert (priority (of build-a-shed) (is next))))

(defrule priority.carry-compost.1
  (declare (salience -48))
  (at ?)
  (not (priority (of carry-compost)))
  (or (found (rule bare-stone)) (found (rule poor-ground)))
  =>
  (assert (priority (of carry-compost) (is now))))

(defrule priority.set-up-a-tank.1
  (declare (salience -49))
  (at ?)
  (not (priority (of set-up-a-tank)))
  (found (rule only-rain))
  =>
  (assert (priority (of set-up-a-tank) (is next))))

;;; ===== On the way to the order of the recommendations, gate by gate =======================================

(defrule gate.26 (declare (salience -50)) (at ?) (not (calling (of barren) (is yes))) => (assert (gate 26)))
(defrule gate.161
  (declare (salience -50))
  (at ?)
  (or (hanging (of few-hands) (is yes)) (hanging (of nobody-asked) (is yes)))
  =>
  (assert (gate 161)))
(defrule gate.167
  (declare (salience -50))
  (at ?)
  (or
    (and (priority (of ask-the-neighbours) (is next)) (not (priority (of ask-the-neighbours) (is now))))
    (and (priority (of ask-the-neighbours) (is now)) (not (priority (of ask-the-neighbours) (is next)))))
  =>
  (assert (gate 167)))
(defrule gate.168
  (declare (salience -50))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (priority (of ask-the-neighbours) (is next))
  =>
  (assert (gate 168)))
(defrule gate.170
  (declare (salience -50))
  (at ?)
  (or (hanging (of bare-stone) (is yes)) (hanging (of poor-ground) (is yes)))
  =>
  (assert (gate 170)))
(defrule gate.171 (declare (salience -50)) (at ?) (not (found (rule poor-ground))) => (assert (gate 171)))
(defrule gate.200
  (declare (salience -50))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (priority (of carry-compost) (is now))
  =>
  (assert (gate 200)))

(defrule gate.169 (declare (salience -51)) (at ?) (not (gate 161)) => (assert (gate 169)))
(defrule gate.172 (declare (salience -51)) (at ?) (not (gate 170)) => (assert (gate 172)))
(defrule gate.176 (declare (salience -51)) (at ?) (gate 161) (gate 167) => (assert (gate 176)))
(defrule gate.177 (declare (salience -51)) (at ?) (gate 161) (gate 168) => (assert (gate 177)))
(defrule gate.205
  (declare (salience -51))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (found (rule poor-ground))
  (gate 170)
  =>
  (assert (gate 205)))
(defrule gate.206
  (declare (salience -51))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (gate 170)
  (gate 171)
  =>
  (assert (gate 206)))
(defrule gate.207 (declare (salience -51)) (at ?) (not (gate 200)) => (assert (gate 207)))
(defrule gate.209
  (declare (salience -51))
  (at ?)
  (priority (of carry-compost) (is now))
  (found (rule poor-ground))
  (gate 26)
  (gate 170)
  =>
  (assert (gate 209)))

(defrule gate.174 (declare (salience -52)) (at ?) (gate 167) (gate 169) => (assert (gate 174)))
(defrule gate.175 (declare (salience -52)) (at ?) (gate 168) (gate 169) => (assert (gate 175)))
(defrule gate.201 (declare (salience -52)) (at ?) (gate 177) (gate 200) => (assert (gate 201)))
(defrule gate.202 (declare (salience -52)) (at ?) (gate 176) (gate 200) => (assert (gate 202)))
(defrule gate.208
  (declare (salience -52))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 177)
  (gate 207)
  =>
  (assert (gate 208)))
(defrule gate.210
  (declare (salience -52))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 176)
  (gate 207)
  =>
  (assert (gate 210)))
(defrule gate.211
  (declare (salience -52))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (found (rule poor-ground))
  (gate 172)
  =>
  (assert (gate 211)))
(defrule gate.212
  (declare (salience -52))
  (at ?)
  (priority (of carry-compost) (is now))
  (calling (of barren) (is yes))
  (gate 171)
  (gate 172)
  =>
  (assert (gate 212)))
(defrule gate.214
  (declare (salience -52))
  (at ?)
  (priority (of carry-compost) (is now))
  (found (rule poor-ground))
  (gate 26)
  (gate 172)
  =>
  (assert (gate 214)))
(defrule gate.216
  (declare (salience -52))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 177)
  =>
  (assert (gate 216)))
(defrule gate.217
  (declare (salience -52))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 176)
  =>
  (assert (gate 217)))

(defrule gate.203 (declare (salience -53)) (at ?) (gate 175) (gate 200) => (assert (gate 203)))
(defrule gate.204 (declare (salience -53)) (at ?) (gate 174) (gate 200) => (assert (gate 204)))
(defrule gate.213
  (declare (salience -53))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 175)
  (gate 207)
  =>
  (assert (gate 213)))
(defrule gate.215
  (declare (salience -53))
  (at ?)
  (priority (of ask-the-neighbours) (is now))
  (gate 174)
  (gate 207)
  =>
  (assert (gate 215)))
(defrule gate.218
  (declare (salience -53))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 175)
  =>
  (assert (gate 218)))
(defrule gate.219
  (declare (salience -53))
  (at ?)
  (priority (of ask-the-neighbours) (is next))
  (gate 174)
  =>
  (assert (gate 219)))

;;; ===== The order of the recommendations: each can stand at some places, or at none ========================

(defrule place.1 (declare (salience -54)) (at ?) (gate 201) => (recommend ask-the-neighbours))
(defrule place.2 (declare (salience -55)) (at ?) (gate 202) => (recommend ask-the-neighbours))
(defrule place.3 (declare (salience -56)) (at ?) (gate 203) => (recommend ask-the-neighbours))
(defrule place.4 (declare (salience -57)) (at ?) (gate 204) => (recommend ask-the-neighbours))
(defrule place.5 (declare (salience -58)) (at ?) (gate 205) => (recommend carry-compost))
(defrule place.6 (declare (salience -59)) (at ?) (gate 206) => (recommend carry-compost))
(defrule place.7 (declare (salience -60)) (at ?) (gate 208) => (recommend ask-the-neighbours))
(defrule place.8 (declare (salience -61)) (at ?) (gate 209) => (recommend carry-compost))
(defrule place.9 (declare (salience -62)) (at ?) (gate 210) => (recommend ask-the-neighbours))
(defrule place.10 (declare (salience -63)) (at ?) (gate 211) => (recommend carry-compost))
(defrule place.11 (declare (salience -64)) (at ?) (gate 212) => (recommend carry-compost))
(defrule place.12 (declare (salience -65)) (at ?) (gate 213) => (recommend ask-the-neighbours))
(defrule place.13 (declare (salience -66)) (at ?) (gate 214) => (recommend carry-compost))
(defrule place.14 (declare (salience -67)) (at ?) (gate 215) => (recommend ask-the-neighbours))
(defrule place.15 (declare (salience -68)) (at ?) (gate 216) => (recommend ask-the-neighbours))
(defrule place.16 (declare (salience -69)) (at ?) (gate 217) => (recommend ask-the-neighbours))
(defrule place.17 (declare (salience -70)) (at ?) (gate 218) => (recommend ask-the-neighbours))
(defrule place.18 (declare (salience -71)) (at ?) (gate 219) => (recommend ask-the-neighbours))
(defrule place.19
  (declare (salience -72))
  (at ?)
  (priority (of set-up-a-tank) (is next))
  =>
  (recommend set-up-a-tank))
(defrule place.20
  (declare (salience -73))
  (at ?)
  (priority (of build-a-shed) (is next))
  =>
  (recommend build-a-shed))
