;;; What keeps a shared school kitchen going, version 0.3.0, for CLIPS 6.4.
;;; Written by collabadvisor from the knowledge sha256:4e7d7353df4f40e7f5041c19aad420f8403219f968e1655b99131d4ccaa00be6.
;;;
;;; For each venture: (reset), assert its stage and its answers, (run), and look at the facts, or (advice):
;;;
;;;     (assert (venture (stage planned)))
;;;     (assert (answer (fact eaters) (is few)))
;;;
;;; For a question that is not answered there is no such fact. Left out: the lessons behind each rule, first
;;; steps, why each recommendation stands where it does, answers that do not go together, and rules that are
;;; drafts or retired.

;;; ==================================================================================================================
;;; What you assert
;;; ==================================================================================================================

(deftemplate venture "The stage of the venture"
  (slot stage (type SYMBOL)))

(deftemplate answer "The answer to a question: one for each question that is answered"
  (slot fact (type SYMBOL))
  (slot is (type SYMBOL)))

;;; ==================================================================================================================
;;; What is concluded
;;; ==================================================================================================================

(deftemplate found "A rule that holds, and its sentence with the venture's own answers in it"
  (slot rule (type SYMBOL))
  (slot finding (type SYMBOL) (allowed-symbols weakness strength))
  (slot severity (type SYMBOL) (allowed-symbols critical major minor none))
  (slot about (type SYMBOL))
  (slot because (type STRING)))

(deftemplate standing "How a base or value stands; of questions_answered: whether they are enough or too_few"
  (slot of (type SYMBOL))
  (slot is (type SYMBOL) (allowed-symbols fragile strained adequate sound not_known too_few enough)))

(deftemplate verdict "The verdict; there is none where no rule speaks of such a venture"
  (slot is (type SYMBOL)))

(deftemplate recommended "What to do: the first has rank 1. The reasons are the rules that call for it, the worst first"
  (slot rank (type INTEGER))
  (slot id (type SYMBOL))
  (slot priority (type SYMBOL) (allowed-symbols now next later))
  (multislot reasons (type SYMBOL)))

(deftemplate problem "What cannot be used. Where there is one, nothing is concluded"
  (slot says (type STRING)))

;;; ==================================================================================================================
;;; What lies between, and what the knowledge says of stages, questions and recommendations
;;; ==================================================================================================================

(deftemplate answered "How many of the questions about a base are answered, of those asked at the venture's stage"
  (slot about (type SYMBOL))
  (slot many (type INTEGER)))

(deftemplate priority "A recommendation that is called for, before it is ranked"
  (slot of (type SYMBOL))
  (slot is (type SYMBOL)))

(deftemplate stage "A stage"
  (slot id (type SYMBOL)))

(deftemplate judged "A base or value"
  (slot name (type SYMBOL))
  (slot title (type STRING)))

(deftemplate question "A question: its answers from the weakest to the strongest, and their words in the same order"
  (slot fact (type SYMBOL))
  (slot about (type SYMBOL))
  (slot asks (type STRING))
  (multislot asked-at (type SYMBOL))
  (multislot answers (type SYMBOL))
  (multislot words (type STRING)))

(deftemplate recommendation "Something to do, and the rules that can call for it, the worst first"
  (slot id (type SYMBOL))
  (slot title (type STRING))
  (multislot called-for-by (type SYMBOL)))

(deffunction said (?fact)
  "The answer to a question, in words"
  (do-for-fact ((?answer answer)) (eq ?answer:fact ?fact)
    (do-for-fact ((?question question)) (eq ?question:fact ?fact)
      (return (nth$ (member$ ?answer:is ?question:answers) ?question:words)))))

(deffunction is-found (?rule)
  (any-factp ((?it found)) (eq ?it:rule ?rule)))

(deffunction is-advised (?what ?priority)
  (any-factp ((?it priority)) (and (eq ?it:of ?what) (eq ?it:is ?priority))))

(deffunction recommend (?what)
  "Gives a recommendation the next rank"
  (bind ?rank (+ 1 (length$ (find-all-facts ((?it recommended)) TRUE))))
  (bind ?reasons (create$))
  (do-for-fact ((?it recommendation)) (eq ?it:id ?what)
    (progn$ (?rule ?it:called-for-by)
      (if (is-found ?rule) then (bind ?reasons (create$ ?reasons ?rule)))))
  (do-for-fact ((?it priority)) (eq ?it:of ?what)
    (assert (recommended (rank ?rank) (id ?what) (priority ?it:is) (reasons ?reasons)))))

;;; ==================================================================================================================
;;; What cannot be used; and the beginning, if there is no such thing
;;; ==================================================================================================================

(defrule method.no-stage
  (declare (salience 20))
  (not (venture))
  =>
  (assert (problem (says "The stage is missing: assert a venture."))))

(defrule method.two-stages
  (declare (salience 20))
  (venture (stage ?one))
  (venture (stage ?other&:(< (str-compare ?one ?other) 0)))
  =>
  (assert (problem (says (str-cat "Two stages are given: " ?one " and " ?other ".")))))

(defrule method.unknown-stage
  (declare (salience 20))
  (venture (stage ?stage))
  (not (stage (id ?stage)))
  =>
  (assert (problem (says (str-cat "There is no stage '" ?stage "'.")))))

(defrule method.unknown-question
  (declare (salience 20))
  (answer (fact ?fact))
  (not (question (fact ?fact)))
  =>
  (assert (problem (says (str-cat "There is no question '" ?fact "'.")))))

(defrule method.unknown-answer
  (declare (salience 20))
  (answer (fact ?fact) (is ?answer))
  (question (fact ?fact) (answers $?known&:(not (member$ ?answer ?known))))
  =>
  (assert (problem (says (str-cat "'" ?fact "' has no answer '" ?answer "'.")))))

(defrule method.two-answers
  (declare (salience 20))
  (answer (fact ?fact) (is ?one))
  (answer (fact ?fact) (is ?other&:(< (str-compare ?one ?other) 0)))
  =>
  (assert (problem (says (str-cat "'" ?fact "' is answered twice: " ?one " and " ?other ".")))))

(defrule method.begin
  (declare (salience 10))
  (venture (stage ?stage))
  (not (problem))
  =>
  (do-for-all-facts ((?base judged)) TRUE
    (bind ?many 0)
    (do-for-all-facts ((?it question)) (and (eq ?it:about ?base:name) (member$ ?stage ?it:asked-at))
      (if (any-factp ((?given answer)) (eq ?given:fact ?it:fact)) then (bind ?many (+ ?many 1))))
    (assert (answered (about ?base:name) (many ?many))))
  (assert (at ?stage)))

(deffunction advice ()
  "Prints what was concluded"
  (do-for-all-facts ((?it problem)) TRUE (println ?it:says))
  (do-for-all-facts ((?it verdict)) TRUE (println "Verdict: " ?it:is))
  (do-for-all-facts ((?name judged) (?it standing)) (eq ?name:name ?it:of) (println "  " ?name:title ": " ?it:is))
  (do-for-all-facts ((?it recommended)) TRUE
    (do-for-fact ((?what recommendation)) (eq ?what:id ?it:id)
      (println ?it:rank ". " ?what:title " (" ?it:priority ")"))
    (progn$ (?reason ?it:reasons)
      (do-for-fact ((?why found)) (eq ?why:rule ?reason) (println "   - " ?why:because)))))


;;; ==================================================================================================================
;;; The knowledge: stages, questions and recommendations
;;; ==================================================================================================================

(deffacts stages
  (stage (id planned))
  (stage (id open)))

(deffacts bases-and-values
  (judged (name need) (title "Need"))
  (judged (name means) (title "Means"))
  (judged (name trust) (title "Trust"))
  (judged (name staying_power) (title "Staying power")))

(deffacts questions
  (question (fact eaters)
            (about need)
            (asks "How many of the pupils would eat there?")
            (answers few half most)
            (words "only a few of the pupils" "about half of the pupils" "most of the pupils")
            (asked-at planned open))
  (question (fact parents_view)
            (about need)
            (asks "What do the parents say?")
            (answers against divided in_favour)
            (words "the parents speak against it" "the parents are divided" "the parents want it")
            (asked-at planned open))
  (question (fact pupil_numbers)
            (about need)
            (asks "How do the numbers of pupils change?")
            (answers falling steady growing)
            (words "fewer every year" "about the same every year" "more every year")
            (asked-at open))
  (question (fact kitchen_size)
            (about means)
            (asks "How large is the kitchen?")
            (answers too_small enough ample)
            (words "too small a kitchen" "a kitchen of the right size" "a kitchen with room to spare")
            (asked-at planned open))
  (question (fact cook)
            (about means)
            (asks "Is there a cook?")
            (answers none part_time full_time)
            (words "nobody who cooks" "a cook for some days" "a cook for every day")
            (asked-at planned open))
  (question (fact money)
            (about means)
            (asks "For how long is there money?")
            (answers one_year three_years permanent)
            (words "money for one year" "money for three years" "money in the yearly budget")
            (asked-at planned open)))

(deffacts recommendations
  (recommendation (id enlarge-the-kitchen)
                  (title "Make the kitchen larger")
                  (called-for-by hands-or-room-missing))
  (recommendation (id enter-the-budget)
                  (title "Put the kitchen into the yearly budget")
                  (called-for-by money-for-one-year))
  (recommendation (id hire-a-cook) (title "Hire a cook") (called-for-by hands-or-room-missing))
  (recommendation (id hold-a-trial-week)
                  (title "Serve meals for one week")
                  (called-for-by too-few-eaters)))

;;; ==================================================================================================================
;;; The knowledge: Need
;;; ==================================================================================================================

(defrule parents-want-it
  "The parents want it"
  (at ?)
  (answer (fact parents_view) (is in_favour))
  =>
  (assert (found (rule parents-want-it)
                 (finding strength)
                 (severity none)
                 (about need)
                 (because (str-cat "It is said that " (said parents_view) ".")))))

(defrule too-few-eaters
  "Too few would eat there"
  (at ?)
  (answer (fact eaters) (is few))
  =>
  (assert (found (rule too-few-eaters)
                 (finding weakness)
                 (severity critical)
                 (about need)
                 (because (str-cat "The kitchen would serve " (said eaters) ".")))))

;;; ==================================================================================================================
;;; The knowledge: Means
;;; ==================================================================================================================

(defrule cooking-every-day
  "There is a cook, and room to cook in"
  (at ?)
  (answer (fact cook) (is full_time))
  (answer (fact kitchen_size) (is enough | ample))
  =>
  (assert (found (rule cooking-every-day)
                 (finding strength)
                 (severity none)
                 (about means)
                 (because (str-cat "There is " (said cook) " in " (said kitchen_size) ".")))))

(defrule hands-or-room-missing
  "Hands or room are missing"
  (at ?)
  (or (answer (fact kitchen_size) (is too_small)) (answer (fact cook) (is none)))
  =>
  (assert (found (rule hands-or-room-missing)
                 (finding weakness)
                 (severity major)
                 (about means)
                 (because "Hands or room are missing."))))

(defrule money-for-one-year
  "There is money for one year only"
  (at ?)
  (answer (fact money) (is one_year))
  (or (answer (fact cook) (is none | part_time)) (answer (fact kitchen_size) (is too_small | enough)))
  =>
  (assert (found (rule money-for-one-year)
                 (finding weakness)
                 (severity minor)
                 (about means)
                 (because (str-cat "There is " (said money) ".")))))

;;; ==================================================================================================================
;;; How bases and values stand, the verdict and priorities: of one decision, the first that holds
;;; ==================================================================================================================

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
  (found (rule parents-want-it))
  =>
  (assert (standing (of need) (is sound))))

(defrule standing.need.3
  (declare (salience -3))
  (at ?)
  (not (standing (of need)))
  (answered (about need) (many ?many-need&:(>= ?many-need 1)))
  =>
  (assert (standing (of need) (is adequate))))

(defrule standing.need.4
  (declare (salience -4))
  (at ?)
  (not (standing (of need)))
  =>
  (assert (standing (of need) (is not_known))))

(defrule standing.means.1
  (declare (salience -5))
  (at ?)
  (not (standing (of means)))
  (found (rule hands-or-room-missing))
  =>
  (assert (standing (of means) (is strained))))

(defrule standing.means.2
  (declare (salience -6))
  (at ?)
  (not (standing (of means)))
  (found (rule cooking-every-day))
  =>
  (assert (standing (of means) (is sound))))

(defrule standing.means.3
  (declare (salience -7))
  (at ?)
  (not (standing (of means)))
  (answered (about means) (many ?many-means&:(>= ?many-means 1)))
  =>
  (assert (standing (of means) (is adequate))))

(defrule standing.means.4
  (declare (salience -8))
  (at ?)
  (not (standing (of means)))
  =>
  (assert (standing (of means) (is not_known))))

(defrule standing.trust.1
  (declare (salience -9))
  (at ?)
  (not (standing (of trust)))
  (or (found (rule too-few-eaters)) (standing (of need) (is fragile)) (and (at open) (standing (of means) (is fragile))))
  =>
  (assert (standing (of trust) (is fragile))))

(defrule standing.trust.2
  (declare (salience -10))
  (at ?)
  (not (standing (of trust)))
  (or (standing (of need) (is strained)) (and (at open) (standing (of means) (is strained))))
  =>
  (assert (standing (of trust) (is strained))))

(defrule standing.trust.3
  (declare (salience -11))
  (at ?)
  (not (standing (of trust)))
  (or (standing (of need) (is adequate)) (and (at open) (standing (of means) (is adequate))))
  =>
  (assert (standing (of trust) (is adequate))))

(defrule standing.trust.4
  (declare (salience -12))
  (at ?)
  (not (standing (of trust)))
  (or (standing (of need) (is sound)) (and (at open) (standing (of means) (is sound))))
  =>
  (assert (standing (of trust) (is sound))))

(defrule standing.trust.5
  (declare (salience -13))
  (at ?)
  (not (standing (of trust)))
  =>
  (assert (standing (of trust) (is not_known))))

(defrule standing.staying_power.1
  (declare (salience -14))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is fragile)) (standing (of trust) (is fragile)))
  =>
  (assert (standing (of staying_power) (is fragile))))

(defrule standing.staying_power.2
  (declare (salience -15))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is strained)) (standing (of trust) (is strained)))
  =>
  (assert (standing (of staying_power) (is strained))))

(defrule standing.staying_power.3
  (declare (salience -16))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is adequate)) (standing (of trust) (is adequate)))
  =>
  (assert (standing (of staying_power) (is adequate))))

(defrule standing.staying_power.4
  (declare (salience -17))
  (at ?)
  (not (standing (of staying_power)))
  (or (standing (of means) (is sound)) (standing (of trust) (is sound)))
  =>
  (assert (standing (of staying_power) (is sound))))

(defrule standing.staying_power.5
  (declare (salience -18))
  (at ?)
  (not (standing (of staying_power)))
  =>
  (assert (standing (of staying_power) (is not_known))))

(defrule standing.questions_answered.1
  (declare (salience -19))
  (at ?)
  (not (standing (of questions_answered)))
  (or (and (at planned) (answered (about need) (many ?many-need&:(>= ?many-need 2)))) (and (at open) (answered (about means) (many ?many-means&:(>= ?many-means 2)))))
  =>
  (assert (standing (of questions_answered) (is enough))))

(defrule standing.questions_answered.2
  (declare (salience -20))
  (at ?)
  (not (standing (of questions_answered)))
  =>
  (assert (standing (of questions_answered) (is too_few))))

(defrule hold-off-without-eaters.1
  "Nobody would come"
  (declare (salience -21))
  (at ?)
  (not (verdict))
  (at planned)
  (or (standing (of need) (is fragile)) (standing (of trust) (is fragile)))
  =>
  (assert (verdict (is hold_off))))

(defrule ask-while-little-is-known.2
  "Too little is known"
  (declare (salience -22))
  (at ?)
  (not (verdict))
  (at planned)
  (standing (of questions_answered) (is too_few))
  =>
  (assert (verdict (is ask_more))))

(defrule open-what-will-do.3
  "Nothing stands against it"
  (declare (salience -23))
  (at ?)
  (not (verdict))
  (at planned)
  (standing (of questions_answered) (is enough))
  =>
  (assert (verdict (is open_it))))

(defrule mend-what-is-strained.4
  "Something must be mended"
  (declare (salience -24))
  (at ?)
  (not (verdict))
  (at open)
  (or (standing (of need) (is fragile | strained)) (standing (of means) (is fragile | strained)))
  =>
  (assert (verdict (is mend_it))))

(defrule ask-while-little-is-known.5
  "Too little is known"
  (declare (salience -25))
  (at ?)
  (not (verdict))
  (at open)
  (standing (of questions_answered) (is too_few))
  =>
  (assert (verdict (is ask_more))))

(defrule carry-on-what-works.6
  "It works"
  (declare (salience -26))
  (at ?)
  (not (verdict))
  (at open)
  (standing (of questions_answered) (is enough))
  =>
  (assert (verdict (is carry_on))))

(defrule priority.enlarge-the-kitchen.1
  (declare (salience -27))
  (at ?)
  (not (priority (of enlarge-the-kitchen)))
  (at open)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of enlarge-the-kitchen) (is now))))

(defrule priority.enlarge-the-kitchen.2
  (declare (salience -28))
  (at ?)
  (not (priority (of enlarge-the-kitchen)))
  (at planned)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of enlarge-the-kitchen) (is next))))

(defrule priority.enter-the-budget.1
  (declare (salience -29))
  (at ?)
  (not (priority (of enter-the-budget)))
  (at open)
  (found (rule money-for-one-year))
  =>
  (assert (priority (of enter-the-budget) (is next))))

(defrule priority.enter-the-budget.2
  (declare (salience -30))
  (at ?)
  (not (priority (of enter-the-budget)))
  (at planned)
  (found (rule money-for-one-year))
  =>
  (assert (priority (of enter-the-budget) (is later))))

(defrule priority.hire-a-cook.1
  (declare (salience -31))
  (at ?)
  (not (priority (of hire-a-cook)))
  (at open)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of hire-a-cook) (is now))))

(defrule priority.hire-a-cook.2
  (declare (salience -32))
  (at ?)
  (not (priority (of hire-a-cook)))
  (at planned)
  (found (rule hands-or-room-missing))
  =>
  (assert (priority (of hire-a-cook) (is next))))

(defrule priority.hold-a-trial-week.1
  (declare (salience -33))
  (at ?)
  (not (priority (of hold-a-trial-week)))
  (found (rule too-few-eaters))
  =>
  (assert (priority (of hold-a-trial-week) (is now))))

;;; ==================================================================================================================
;;; The order of the recommendations, gate by gate: each can stand at some places, or at none
;;; ==================================================================================================================

(defrule order
  (declare (salience -9999))
  (at ?stage)
  =>
  (bind ?gate24 (and (member$ ?stage (create$ open)) (is-advised hire-a-cook now)))
  (bind ?gate25 (and (member$ ?stage (create$ planned)) (is-advised hire-a-cook now)))
  (bind ?gate26 (not (is-advised hire-a-cook now)))
  (bind ?gate29 (and (member$ ?stage (create$ open)) (is-advised hire-a-cook next)))
  (bind ?gate30 (and (member$ ?stage (create$ planned)) (is-advised hire-a-cook next)))
  (bind ?gate31 (and (member$ ?stage (create$ open)) (is-advised enter-the-budget next)))
  (bind ?gate32 (not (is-advised hire-a-cook next)))
  (bind ?gate34 (and (member$ ?stage (create$ planned)) (is-advised enter-the-budget next)))
  (bind ?gate36 (and (member$ ?stage (create$ open)) (is-advised enter-the-budget later)))
  (bind ?gate37 (and (member$ ?stage (create$ planned)) (is-advised enter-the-budget later)))
  (bind ?gate27 (and (member$ ?stage (create$ open)) (is-advised hire-a-cook now) ?gate26))
  (bind ?gate28 (and (member$ ?stage (create$ planned)) (is-advised hire-a-cook now) ?gate26))
  (bind ?gate33 (and (member$ ?stage (create$ open)) (is-advised hire-a-cook next) ?gate32))
  (bind ?gate35 (and (member$ ?stage (create$ planned)) (is-advised hire-a-cook next) ?gate32))
  (if ?gate24 then (recommend hire-a-cook))
  (if ?gate25 then (recommend hire-a-cook))
  (if (is-advised hold-a-trial-week now) then (recommend hold-a-trial-week))
  (if ?gate24 then (recommend enlarge-the-kitchen))
  (if ?gate27 then (recommend hire-a-cook))
  (if ?gate25 then (recommend enlarge-the-kitchen))
  (if ?gate28 then (recommend hire-a-cook))
  (if ?gate29 then (recommend hire-a-cook))
  (if ?gate30 then (recommend hire-a-cook))
  (if ?gate29 then (recommend enlarge-the-kitchen))
  (if ?gate31 then (recommend enter-the-budget))
  (if ?gate33 then (recommend hire-a-cook))
  (if ?gate30 then (recommend enlarge-the-kitchen))
  (if ?gate34 then (recommend enter-the-budget))
  (if ?gate35 then (recommend hire-a-cook))
  (if ?gate36 then (recommend enter-the-budget))
  (if ?gate37 then (recommend enter-the-budget))
  )
