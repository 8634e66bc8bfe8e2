;;; What keeps a shared school kitchen going, version 0.3.0, for CLIPS 6.4.
;;; Written by collabadvisor from the knowledge sha256:aed808c58243723005ed6aff520af9648b8917ac3c36c258003fbf3cc8ad56f4.
;;;
;;; For each venture: (reset), assert its stage and its answers, (run), and look at the facts, or (advice):
;;;
;;;     (assert (venture (stage planned)))
;;;     (assert (answer (fact eaters) (is few)))
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

(deffacts stages (stage (id planned)) (stage (id open)))

(deffacts bases-and-values
  (judged (name need) (kind base) (title "Need"))
  (judged (name means) (kind base) (title "Means"))
  (judged (name trust) (kind value) (title "Trust"))
  (judged (name staying_power) (kind value) (title "Staying power")))

(deffacts questions
  (question
    (fact eaters)
    (asks "How many of the pupils would eat there?")
    (answers few half most)
    (about need)
    (words "only a few of the pupils" "about half of the pupils" "most of the pupils")
    (asked-at planned open)
    (counts-at planned open))
  (question
    (fact parents_view)
    (asks "What do the parents say?")
    (answers against divided in_favour)
    (about need)
    (words "the parents speak against it" "the parents are divided" "the parents want it")
    (asked-at planned open)
    (counts-at planned open))
  (question
    (fact pupil_numbers)
    (asks "How do the numbers of pupils change?")
    (answers falling steady growing)
    (about need)
    (words "fewer every year" "about the same every year" "more every year")
    (asked-at open)
    (counts-at open))
  (question
    (fact kitchen_size)
    (asks "How large is the kitchen?")
    (answers too_small enough ample)
    (about means)
    (words "too small a kitchen" "a kitchen of the right size" "a kitchen with room to spare")
    (asked-at planned open)
    (counts-at planned open))
  (question
    (fact cook)
    (asks "Is there a cook?")
    (answers none part_time full_time)
    (about means)
    (words "nobody who cooks" "a cook for some days" "a cook for every day")
    (asked-at planned open)
    (counts-at planned open))
  (question
    (fact money)
    (asks "For how long is there money?")
    (answers one_year three_years permanent)
    (about means)
    (words "money for one year" "money for three years" "money in the yearly budget")
    (asked-at planned open)
    (counts-at planned open)))

(deffacts recommendations
  (recommendation
    (id enlarge-the-kitchen)
    (title "Make the kitchen larger")
    (called-for-by hands-or-room-missing))
  (recommendation
    (id enter-the-budget)
    (title "Put the kitchen into the yearly budget")
    (called-for-by money-for-one-year))
  (recommendation (id hire-a-cook) (title "Hire a cook") (called-for-by hands-or-room-missing))
  (recommendation (id hold-a-trial-week) (title "Serve meals for one week") (called-for-by too-few-eaters)))

;;; ===== The knowledge: Need ================================================================================

(defrule parents-want-it
  "The parents want it"
  (at ?)
  (answer (fact parents_view) (is in_favour))
  =>
  (assert
    (found
      (rule parents-want-it)
      (finding strength)
      (severity none)
      (about need)
      (because (str-cat "It is said that " (said parents_view) ".")))))

(defrule too-few-eaters
  "Too few would eat there"
  (at ?)
  (answer (fact eaters) (is few))
  =>
  (assert
    (found
      (rule too-few-eaters)
      (finding weakness)
      (severity critical)
      (about need)
      (because (str-cat "The kitchen would serve " (said eaters) ".")))))

;;; ===== The knowledge: Means ===============================================================================

(defrule cooking-every-day
  "There is a cook, and room to cook in"
  (at ?)
  (answer (fact cook) (is full_time))
  (answer (fact kitchen_size) (is enough | ample))
  =>
  (assert
    (found
      (rule cooking-every-day)
      (finding strength)
      (severity none)
      (about means)
      (because (str-cat "There is " (said cook) " in " (said kitchen_size) ".")))))

(defrule hands-or-room-missing
  "Hands or room are missing"
  (at ?)
  (or (answer (fact kitchen_size) (is too_small)) (answer (fact cook) (is none)))
  =>
  (assert
    (found
      (rule hands-or-room-missing)
      (finding weakness)
      (severity major)
      (about means)
      (because (str-cat "Hands or room are missing.")))))

(defrule money-for-one-year
  "There is money for one year only"
  (at ?)
  (answer (fact money) (is one_year))
  (or (answer (fact cook) (is none | part_time)) (answer (fact kitchen_size) (is too_small | enough)))
  =>
  (assert
    (found
      (rule money-for-one-year)
      (finding weakness)
      (severity minor)
      (about means)
      (because (str-cat "There is " (said money) ".")))))

;;; ===== How the bases stand, and the outlook of what rests on nothing: by what is found and how much is answered 

(defrule standing.need.1
  (declare (salience -1))
  (at ?)
  (not (standing (of need)))
  (found (rule too-few-eaters))
  =>
  (assert (standing (of need) (is fragile))))

(defrule standing.need.2
  (declare (salience -2))
  (at ?)
  (not (standing (of need)))
  (or
    (and
      (at planned)
      (answered (about need) (many ?many-need&:(>= ?many-need 2)))
      (or (answer (fact eaters) (is few)) (answer (fact parents_view) (is against))))
    (and
      (at open)
      (answered (about need) (many ?many-need&:(>= ?many-need 2)))
      (or
        (answer (fact eaters) (is few))
        (answer (fact parents_view) (is against))
        (answer (fact pupil_numbers) (is falling)))))
  =>
  (assert (standing (of need) (is adequate))))

(defrule standing.need.3
  (declare (salience -3))
  (at ?)
  (not (standing (of need)))
  (or
    (and
      (at planned)
      (answered (about need) (many ?many-need&:(>= ?many-need 2)))
      (found (rule parents-want-it)))
    (and
      (at open)
      (answered (about need) (many ?many-need&:(>= ?many-need 2)))
      (found (rule parents-want-it))))
  =>
  (assert (standing (of need) (is sound))))

(defrule standing.need.4
  (declare (salience -4))
  (at ?)
  (not (standing (of need)))
  (or
    (and (at planned) (answered (about need) (many ?many-need&:(>= ?many-need 2))))
    (and (at open) (answered (about need) (many ?many-need&:(>= ?many-need 2)))))
  =>
  (assert (standing (of need) (is adequate))))

(defrule standing.need.5
  (declare (salience -5))
  (at ?)
  (not (standing (of need)))
  =>
  (assert (standing (of need) (is not_known))))

(defrule standing.means.1
  (declare (salience -6))
  (at ?)
  (not (standing (of means)))
  (found (rule hands-or-room-missing))
  =>
  (assert (standing (of means) (is strained))))

(defrule standing.means.2
  (declare (salience -7))
  (at ?)
  (not (standing (of means)))
  (answered (about means) (many ?many-means&:(>= ?many-means 2)))
  (or
    (answer (fact kitchen_size) (is too_small))
    (answer (fact cook) (is none))
    (answer (fact money) (is one_year)))
  =>
  (assert (standing (of means) (is adequate))))

(defrule standing.means.3
  (declare (salience -8))
  (at ?)
  (not (standing (of means)))
  (answered (about means) (many ?many-means&:(>= ?many-means 2)))
  (found (rule cooking-every-day))
  =>
  (assert (standing (of means) (is sound))))

(defrule standing.means.4
  (declare (salience -9))
  (at ?)
  (not (standing (of means)))
  (answered (about means) (many ?many-means&:(>= ?many-means 2)))
  =>
  (assert (standing (of means) (is adequate))))

(defrule standing.means.5
  (declare (salience -10))
  (at ?)
  (not (standing (of means)))
  =>
  (assert (standing (of means) (is not_known))))

;;; ===== The outlook of the values, 1: as low as what they rest on, a value bearing one notch less ==========

(defrule standing.trust.1
  (declare (salience -11))
  (at ?)
  (not (standing (of trust)))
  (or
    (found (rule too-few-eaters))
    (standing (of need) (is fragile))
    (and (at open) (standing (of means) (is fragile))))
  =>
  (assert (standing (of trust) (is fragile))))

(defrule standing.trust.2
  (declare (salience -12))
  (at ?)
  (not (standing (of trust)))
  (or (standing (of need) (is strained)) (and (at open) (standing (of means) (is strained))))
  =>
  (assert (standing (of trust) (is strained))))

(defrule standing.trust.3
  (declare (salience -13))
  (at ?)
  (not (standing (of trust)))
  (or (standing (of need) (is not_known)) (and (at open) (standing (of means) (is not_known))))
  =>
  (assert (standing (of trust) (is not_known))))

(defrule standing.trust.4
  (declare (salience -14))
  (at ?)
  (not (standing (of trust)))
  (or (standing (of need) (is adequate)) (and (at open) (standing (of means) (is adequate))))
  =>
  (assert (standing (of trust) (is adequate))))

(defrule standing.trust.5
  (declare (salience -15))
  (at ?)
  (not (standing (of trust)))
  (or (standing (of need) (is sound)) (and (at open) (standing (of means) (is sound))))
  =>
  (assert (standing (of trust) (is sound))))

(defrule standing.trust.6
  (declare (salience -16))
  (at ?)
  (not (standing (of trust)))
  =>
  (assert (standing (of trust) (is not_known))))

;;; ===== The outlook of the values, 2: as low as what they rest on, a value bearing one notch less ==========

(defrule standing.staying_power.1
  (declare (salience -17))
  (at ?)
  (not (standing (of staying_power)))
  (standing (of means) (is fragile))
  =>
  (assert (standing (of staying_power) (is fragile))))

(defrule standing.staying_power.2
  (declare (salience -18))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is strained)) (standing (of trust) (is fragile)))
  =>
  (assert (standing (of staying_power) (is strained))))

(defrule standing.staying_power.3
  (declare (salience -19))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is not_known)) (standing (of trust) (is not_known)))
  =>
  (assert (standing (of staying_power) (is not_known))))

(defrule standing.staying_power.4
  (declare (salience -20))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is adequate)) (standing (of trust) (is strained | adequate)))
  =>
  (assert (standing (of staying_power) (is adequate))))

(defrule standing.staying_power.5
  (declare (salience -21))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is sound)) (standing (of trust) (is sound)))
  =>
  (assert (standing (of staying_power) (is sound))))

(defrule standing.staying_power.6
  (declare (salience -22))
  (at ?)
  (not (standing (of staying_power)))
  =>
  (assert (standing (of staying_power) (is not_known))))

;;; ===== What is shown, and whether enough is known for the best verdict ====================================

(defrule shown.trust.1
  (declare (salience -23))
  (at ?)
  (not (shown (of trust)))
  (found (rule parents-want-it))
  =>
  (assert (shown (of trust) (is yes))))

(defrule shown.trust.2
  (declare (salience -24))
  (at ?)
  (not (shown (of trust)))
  =>
  (assert (shown (of trust) (is no))))

(defrule shown.staying_power.1
  (declare (salience -25))
  (at ?)
  (not (shown (of staying_power)))
  =>
  (assert (shown (of staying_power) (is no))))

(defrule standing.questions_answered.1
  (declare (salience -26))
  (at ?)
  (not (standing (of questions_answered)))
  (or
    (and
      (at planned)
      (standing (of need) (is fragile | strained | adequate | sound))
      (answered (about need) (many ?many-need&:(>= ?many-need 1)))
      (answered (about means) (many ?many-means&:(>= ?many-means 1))))
    (and
      (at open)
      (standing (of means) (is fragile | strained | adequate | sound))
      (answered (about need) (many ?many-need&:(>= ?many-need 1)))
      (answered (about means) (many ?many-means&:(>= ?many-means 1)))))
  =>
  (assert (standing (of questions_answered) (is enough))))

(defrule standing.questions_answered.2
  (declare (salience -27))
  (at ?)
  (not (standing (of questions_answered)))
  =>
  (assert (standing (of questions_answered) (is too_few))))

;;; ===== The verdict: of all that the standings call for, the worst =========================================

(defrule hold-off-without-eaters.1
  "Nobody would come"
  (declare (salience -28))
  (at ?)
  (not (verdict))
  (at planned)
  (or (standing (of need) (is fragile)) (standing (of trust) (is fragile)))
  =>
  (assert (verdict (is hold_off))))

(defrule ask-while-little-is-known.2
  "Too little is known"
  (declare (salience -29))
  (at ?)
  (not (verdict))
  (at planned)
  (standing (of questions_answered) (is too_few))
  =>
  (assert (verdict (is ask_more))))

(defrule open-what-will-do.3
  "Nothing stands against it"
  (declare (salience -30))
  (at ?)
  (not (verdict))
  (at planned)
  (standing (of questions_answered) (is enough))
  =>
  (assert (verdict (is open_it))))

(defrule mend-what-is-strained.4
  "Something must be mended"
  (declare (salience -31))
  (at ?)
  (not (verdict))
  (at open)
  (or (standing (of need) (is fragile | strained)) (standing (of means) (is fragile | strained)))
  =>
  (assert (verdict (is mend_it))))

(defrule ask-while-little-is-known.5
  "Too little is known"
  (declare (salience -32))
  (at ?)
  (not (verdict))
  (at open)
  (standing (of questions_answered) (is too_few))
  =>
  (assert (verdict (is ask_more))))

(defrule carry-on-what-works.6
  "It works"
  (declare (salience -33))
  (at ?)
  (not (verdict))
  (at open)
  (standing (of questions_answered) (is enough))
  =>
  (assert (verdict (is carry_on))))

;;; ===== Which rules called for the verdict =================================================================

(defrule calling.ask-while-little-is-known.1
  (declare (salience -34))
  (at ?)
  (not (calling (of ask-while-little-is-known)))
  (verdict (is ask_more))
  (standing (of questions_answered) (is too_few))
  =>
  (assert (calling (of ask-while-little-is-known) (is yes) (because "Too little is known."))))

(defrule calling.carry-on-what-works.1
  (declare (salience -35))
  (at ?)
  (not (calling (of carry-on-what-works)))
  (at open)
  (verdict (is carry_on))
  (standing (of questions_answered) (is enough))
  =>
  (assert (calling (of carry-on-what-works) (is yes) (because "It works."))))

(defrule calling.hold-off-without-eaters.1
  (declare (salience -36))
  (at ?)
  (not (calling (of hold-off-without-eaters)))
  (at planned)
  (verdict (is hold_off))
  (or (standing (of need) (is fragile)) (standing (of trust) (is fragile)))
  =>
  (assert (calling (of hold-off-without-eaters) (is yes) (because "Nobody would come."))))

(defrule calling.mend-what-is-strained.1
  (declare (salience -37))
  (at ?)
  (not (calling (of mend-what-is-strained)))
  (at open)
  (verdict (is mend_it))
  (or (standing (of need) (is fragile | strained)) (standing (of means) (is fragile | strained)))
  =>
  (assert (calling (of mend-what-is-strained) (is yes) (because "Something must be mended."))))

(defrule calling.open-what-will-do.1
  (declare (salience -38))
  (at ?)
  (not (calling (of open-what-will-do)))
  (at planned)
  (verdict (is open_it))
  (standing (of questions_answered) (is enough))
  =>
  (assert (calling (of open-what-will-do) (is yes) (because "Nothing stands against it."))))

;;; ===== What stands low and is behind the verdict, 2 =======================================================

(defrule behind.trust.1
  (declare (salience -39))
  (at ?)
  (not (behind (of trust)))
  (at planned)
  (verdict (is hold_off))
  (standing (of trust) (is fragile))
  =>
  (assert (behind (of trust) (is yes))))

;;; ===== What stands low and is behind the verdict, 3 =======================================================

(defrule behind.need.1
  (declare (salience -40))
  (at ?)
  (not (behind (of need)))
  (or
    (and (at planned) (verdict (is hold_off)) (standing (of need) (is fragile)))
    (and (at open) (verdict (is mend_it)) (standing (of need) (is fragile | strained)))
    (and (behind (of trust) (is yes)) (standing (of trust) (is fragile)) (standing (of need) (is fragile)))
    (and (behind (of trust) (is yes)) (standing (of trust) (is strained)) (standing (of need) (is strained))))
  =>
  (assert (behind (of need) (is yes))))

(defrule behind.means.1
  (declare (salience -41))
  (at ?)
  (not (behind (of means)))
  (at open)
  (or
    (and (verdict (is mend_it)) (standing (of means) (is fragile | strained)))
    (and (behind (of trust) (is yes)) (standing (of trust) (is fragile)) (standing (of means) (is fragile)))
    (and (behind (of trust) (is yes)) (standing (of trust) (is strained)) (standing (of means) (is strained))))
  =>
  (assert (behind (of means) (is yes))))

;;; ===== On which weaknesses the verdict hangs ==============================================================

(defrule hanging.too-few-eaters.1
  (declare (salience -42))
  (at ?)
  (not (hanging (of too-few-eaters)))
  (or
    (and (found (rule too-few-eaters)) (behind (of need) (is yes)) (standing (of need) (is fragile)))
    (and (found (rule too-few-eaters)) (behind (of trust) (is yes)) (standing (of trust) (is fragile))))
  =>
  (assert (hanging (of too-few-eaters) (is yes))))

(defrule hanging.hands-or-room-missing.1
  (declare (salience -43))
  (at ?)
  (not (hanging (of hands-or-room-missing)))
  (found (rule hands-or-room-missing))
  (behind (of means) (is yes))
  (standing (of means) (is strained))
  =>
  (assert (hanging (of hands-or-room-missing) (is yes))))

;;; ===== What is recommended, and how pressing it is ========================================================

(defrule priority.enlarge-the-kitchen.1
  (declare (salience -44))
  (at ?)
  (not (priority (of enlarge-the-kitchen)))
  (at planned)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of enlarge-the-kitchen) (is next))))

(defrule priority.enlarge-the-kitchen.2
  (declare (salience -45))
  (at ?)
  (not (priority (of enlarge-the-kitchen)))
  (at open)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of enlarge-the-kitchen) (is now))))

(defrule priority.enter-the-budget.1
  (declare (salience -46))
  (at ?)
  (not (priority (of enter-the-budget)))
  (at planned)
  (found (rule money-for-one-year))
  =>
  (assert (priority (of enter-the-budget) (is later))))

(defrule priority.enter-the-budget.2
  (declare (salience -47))
  (at ?)
  (not (priority (of enter-the-budget)))
  (at open)
  (found (rule money-for-one-year))
  =>
  (assert (priority (of enter-the-budget) (is next))))

(defrule priority.hire-a-cook.1
  (declare (salience -48))
  (at ?)
  (not (priority (of hire-a-cook)))
  (at planned)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of hire-a-cook) (is next))))

(defrule priority.hire-a-cook.2
  (declare (salience -49))
  (at ?)
  (not (priority (of hire-a-cook)))
  (at open)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of hire-a-cook) (is now))))

(defrule priority.hold-a-trial-week.1
  (declare (salience -50))
  (at ?)
  (not (priority (of hold-a-trial-week)))
  (found (rule too-few-eaters))
  =>
  (assert (priority (of hold-a-trial-week) (is now))))

;;; ===== On the way to the order of the recommendations, gate by gate =======================================

(defrule gate.161
  (declare (salience -51))
  (at ?)
  (found (rule hands-or-room-missing))
  (not (hanging (of hands-or-room-missing) (is yes)))
  =>
  (assert (gate 161)))
(defrule gate.162
  (declare (salience -51))
  (at ?)
  (found (rule hands-or-room-missing))
  (hanging (of hands-or-room-missing) (is yes))
  =>
  (assert (gate 162)))
(defrule gate.182
  (declare (salience -51))
  (at ?)
  (priority (of hold-a-trial-week) (is now))
  (hanging (of too-few-eaters) (is yes))
  =>
  (assert (gate 182)))
(defrule gate.183
  (declare (salience -51))
  (at ?)
  (not (priority (of hire-a-cook) (is now)))
  =>
  (assert (gate 183)))
(defrule gate.185
  (declare (salience -51))
  (at ?)
  (priority (of hold-a-trial-week) (is now))
  (not (hanging (of too-few-eaters) (is yes)))
  =>
  (assert (gate 185)))
(defrule gate.189
  (declare (salience -51))
  (at ?)
  (not (priority (of hire-a-cook) (is next)))
  =>
  (assert (gate 189)))

(defrule gate.180
  (declare (salience -52))
  (at ?)
  (gate 162)
  (priority (of hire-a-cook) (is now))
  =>
  (assert (gate 180)))
(defrule gate.181
  (declare (salience -52))
  (at ?)
  (gate 161)
  (priority (of hire-a-cook) (is now))
  =>
  (assert (gate 181)))
(defrule gate.184
  (declare (salience -52))
  (at ?)
  (gate 162)
  (priority (of hire-a-cook) (is now))
  (gate 183)
  =>
  (assert (gate 184)))
(defrule gate.186
  (declare (salience -52))
  (at ?)
  (gate 161)
  (priority (of hire-a-cook) (is now))
  (gate 183)
  =>
  (assert (gate 186)))
(defrule gate.187
  (declare (salience -52))
  (at ?)
  (gate 162)
  (priority (of hire-a-cook) (is next))
  =>
  (assert (gate 187)))
(defrule gate.188
  (declare (salience -52))
  (at ?)
  (gate 161)
  (priority (of hire-a-cook) (is next))
  =>
  (assert (gate 188)))
(defrule gate.190
  (declare (salience -52))
  (at ?)
  (gate 162)
  (priority (of hire-a-cook) (is next))
  (gate 189)
  =>
  (assert (gate 190)))
(defrule gate.191
  (declare (salience -52))
  (at ?)
  (gate 161)
  (priority (of hire-a-cook) (is next))
  (gate 189)
  =>
  (assert (gate 191)))

;;; ===== The order of the recommendations: each can stand at some places, or at none ========================

(defrule place.1 (declare (salience -53)) (at ?) (gate 180) => (recommend hire-a-cook))
(defrule place.2 (declare (salience -54)) (at ?) (gate 181) => (recommend hire-a-cook))
(defrule place.3 (declare (salience -55)) (at ?) (gate 182) => (recommend hold-a-trial-week))
(defrule place.4 (declare (salience -56)) (at ?) (gate 180) => (recommend enlarge-the-kitchen))
(defrule place.5 (declare (salience -57)) (at ?) (gate 184) => (recommend hire-a-cook))
(defrule place.6 (declare (salience -58)) (at ?) (gate 185) => (recommend hold-a-trial-week))
(defrule place.7 (declare (salience -59)) (at ?) (gate 181) => (recommend enlarge-the-kitchen))
(defrule place.8 (declare (salience -60)) (at ?) (gate 186) => (recommend hire-a-cook))
(defrule place.9 (declare (salience -61)) (at ?) (gate 187) => (recommend hire-a-cook))
(defrule place.10 (declare (salience -62)) (at ?) (gate 188) => (recommend hire-a-cook))
(defrule place.11 (declare (salience -63)) (at ?) (gate 187) => (recommend enlarge-the-kitchen))
(defrule place.12 (declare (salience -64)) (at ?) (gate 190) => (recommend hire-a-cook))
(defrule place.13 (declare (salience -65)) (at ?) (gate 188) => (recommend enlarge-the-kitchen))
(defrule place.14 (declare (salience -66)) (at ?) (gate 191) => (recommend hire-a-cook))
(defrule place.15
  (declare (salience -67))
  (at ?)
  (priority (of enter-the-budget) (is next))
  =>
  (recommend enter-the-budget))
(defrule place.16
  (declare (salience -68))
  (at ?)
  (priority (of enter-the-budget) (is later))
  =>
  (recommend enter-the-budget))
