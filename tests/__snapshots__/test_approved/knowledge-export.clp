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
  (stage (id growing)))

(deffacts bases-and-values
  (judged (name soil) (title "Soil"))
  (judged (name people) (title "People"))
  (judged (name harvest) (title "Harvest"))
  (judged (name fame) (title "Fame"))
  (judged (name joy) (title "Joy")))

(deffacts questions
  (question (fact ground)
            (about soil)
            (asks "What is the ground like?")
            (answers barren thin rich)
            (words "bare stone" "thin and dry" "dark and deep")
            (asked-at planned growing))
  (question (fact water)
            (about soil)
            (asks "Where does the water come from?")
            (answers none rain tank)
            (words "nowhere" "the sky" "a tank")
            (asked-at planned growing))
  (question (fact hands)
            (about people)
            (asks "How many come to dig?")
            (answers nobody two many)
            (words "nobody" "two people" "more than two")
            (asked-at planned growing))
  (question (fact tools)
            (about people)
            (asks "Whose are the tools?")
            (answers none own shared)
            (words "there are none" "each brings their own" "everybody's")
            (asked-at growing)))

(deffacts recommendations
  (recommendation (id ask-the-neighbours)
                  (title "Ask the neighbours in")
                  (called-for-by few-hands nobody-asked))
  (recommendation (id build-a-shed) (title "Build a shed") (called-for-by tools-get-lost))
  (recommendation (id carry-compost)
                  (title "Carry compost to the beds")
                  (called-for-by bare-stone poor-ground))
  (recommendation (id set-up-a-tank) (title "Set up a tank") (called-for-by only-rain)))

;;; ==================================================================================================================
;;; The knowledge: Soil
;;; ==================================================================================================================

(defrule bare-stone
  "There is only stone"
  (at ?)
  (answer (fact ground) (is barren))
  =>
  (assert (found (rule bare-stone)
                 (finding weakness)
                 (severity critical)
                 (about soil)
                 (because (str-cat "The ground is " (said ground) ".")))))

(defrule dark-earth
  "The earth is dark"
  (at ?)
  (answer (fact ground) (is rich))
  =>
  (assert (found (rule dark-earth)
                 (finding strength)
                 (severity none)
                 (about soil)
                 (because (str-cat "The ground is " (said ground) ".")))))

(defrule only-rain
  "Only rain waters it"
  (at ?)
  (answer (fact water) (is none | rain))
  =>
  (assert (found (rule only-rain)
                 (finding weakness)
                 (severity minor)
                 (about soil)
                 (because (str-cat "The water comes from " (said water) ".")))))

(defrule poor-ground
  "The ground is poor"
  (at ?)
  (answer (fact ground) (is barren | thin))
  =>
  (assert (found (rule poor-ground)
                 (finding weakness)
                 (severity major)
                 (about soil)
                 (because (str-cat "The ground is " (said ground) ".")))))

;;; ==================================================================================================================
;;; The knowledge: People
;;; ==================================================================================================================

(defrule few-hands
  "Few come to dig"
  (at ?)
  (at growing)
  (or (answer (fact hands) (is nobody)) (and (answer (fact hands) (is nobody | two)) (answer (fact tools) (is none))))
  =>
  (assert (found (rule few-hands)
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
  (assert (found (rule nobody-asked)
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
  (assert (found (rule tools-get-lost)
                 (finding weakness)
                 (severity minor)
                 (about people)
                 (because (str-cat "Tools: " (said tools) ".")))))

;;; ==================================================================================================================
;;; How bases and values stand, the verdict and priorities: of one decision, the first that holds
;;; ==================================================================================================================

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
  (found (rule dark-earth))
  =>
  (assert (standing (of soil) (is sound))))

(defrule standing.soil.4
  (declare (salience -4))
  (at ?)
  (not (standing (of soil)))
  (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))
  =>
  (assert (standing (of soil) (is adequate))))

(defrule standing.soil.5
  (declare (salience -5))
  (at ?)
  (not (standing (of soil)))
  =>
  (assert (standing (of soil) (is not_known))))

(defrule standing.people.1
  (declare (salience -6))
  (at ?)
  (not (standing (of people)))
  (or (found (rule few-hands)) (found (rule nobody-asked)))
  =>
  (assert (standing (of people) (is strained))))

(defrule standing.people.2
  (declare (salience -7))
  (at ?)
  (not (standing (of people)))
  (answered (about people) (many ?many-people&:(>= ?many-people 1)))
  =>
  (assert (standing (of people) (is adequate))))

(defrule standing.people.3
  (declare (salience -8))
  (at ?)
  (not (standing (of people)))
  =>
  (assert (standing (of people) (is not_known))))

(defrule standing.joy.1
  (declare (salience -9))
  (at ?)
  (not (standing (of joy)))
  (found (rule only-rain))
  =>
  (assert (standing (of joy) (is adequate))))

(defrule standing.joy.2
  (declare (salience -10))
  (at ?)
  (not (standing (of joy)))
  (found (rule dark-earth))
  =>
  (assert (standing (of joy) (is sound))))

(defrule standing.joy.3
  (declare (salience -11))
  (at ?)
  (not (standing (of joy)))
  =>
  (assert (standing (of joy) (is not_known))))

(defrule standing.harvest.1
  (declare (salience -12))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is fragile)) (and (at growing) (standing (of people) (is fragile))))
  =>
  (assert (standing (of harvest) (is fragile))))

(defrule standing.harvest.2
  (declare (salience -13))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is strained)) (and (at growing) (standing (of people) (is strained))))
  =>
  (assert (standing (of harvest) (is strained))))

(defrule standing.harvest.3
  (declare (salience -14))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is adequate)) (and (at growing) (standing (of people) (is adequate))))
  =>
  (assert (standing (of harvest) (is adequate))))

(defrule standing.harvest.4
  (declare (salience -15))
  (at ?)
  (not (standing (of harvest)))
  (or (standing (of soil) (is sound)) (and (at growing) (standing (of people) (is sound))))
  =>
  (assert (standing (of harvest) (is sound))))

(defrule standing.harvest.5
  (declare (salience -16))
  (at ?)
  (not (standing (of harvest)))
  =>
  (assert (standing (of harvest) (is not_known))))

(defrule standing.fame.1
  (declare (salience -17))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is fragile))
  =>
  (assert (standing (of fame) (is fragile))))

(defrule standing.fame.2
  (declare (salience -18))
  (at ?)
  (not (standing (of fame)))
  (or (found (rule few-hands)) (found (rule nobody-asked)) (and (at growing) (standing (of harvest) (is strained))))
  =>
  (assert (standing (of fame) (is strained))))

(defrule standing.fame.3
  (declare (salience -19))
  (at ?)
  (not (standing (of fame)))
  (at growing)
  (standing (of harvest) (is adequate))
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

(defrule standing.questions_answered.1
  (declare (salience -22))
  (at ?)
  (not (standing (of questions_answered)))
  (or (and (at planned) (answered (about soil) (many ?many-soil&:(>= ?many-soil 1)))) (and (at growing) (and (answered (about soil) (many ?many-soil&:(>= ?many-soil 1))) (answered (about people) (many ?many-people&:(>= ?many-people 1))))))
  =>
  (assert (standing (of questions_answered) (is enough))))

(defrule standing.questions_answered.2
  (declare (salience -23))
  (at ?)
  (not (standing (of questions_answered)))
  =>
  (assert (standing (of questions_answered) (is too_few))))

(defrule barren.1
  "Nothing will grow"
  (declare (salience -24))
  (at ?)
  (not (verdict))
  (standing (of harvest) (is fragile))
  =>
  (assert (verdict (is stop))))

(defrule weighed-down.2
  "Something weighs on it"
  (declare (salience -25))
  (at ?)
  (not (verdict))
  (or (standing (of soil) (is fragile | strained)) (and (standing (of people) (is fragile | strained)) (standing (of fame) (is fragile | strained))))
  =>
  (assert (verdict (is mend))))

(defrule who-knows.3
  "Too little is known"
  (declare (salience -26))
  (at ?)
  (not (verdict))
  (standing (of questions_answered) (is too_few))
  =>
  (assert (verdict (is ask))))

(defrule dig-on.4
  "Dig on"
  (declare (salience -27))
  (at ?)
  (not (verdict))
  (standing (of questions_answered) (is enough))
  =>
  (assert (verdict (is go))))

(defrule priority.ask-the-neighbours.1
  (declare (salience -28))
  (at ?)
  (not (priority (of ask-the-neighbours)))
  (found (rule few-hands))
  =>
  (assert (priority (of ask-the-neighbours) (is now))))

(defrule priority.ask-the-neighbours.2
  (declare (salience -29))
  (at ?)
  (not (priority (of ask-the-neighbours)))
  (found (rule nobody-asked))
  =>
  (assert (priority (of ask-the-neighbours) (is next))))

(defrule priority.build-a-shed.1
  (declare (salience -30))
  (at ?)
  (not (priority (of build-a-shed)))
  (found (rule tools-get-lost))
  =>
  (assert (priority (of build-a-shed) (is next))))

(defrule priority.carry-compost.1
  (declare (salience -31))
  (at ?)
  (not (priority (of carry-compost)))
  (or (found (rule bare-stone)) (found (rule poor-ground)))
  =>
  (assert (priority (of carry-compost) (is now))))

(defrule priority.set-up-a-tank.1
  (declare (salience -32))
  (at ?)
  (not (priority (of set-up-a-tank)))
  (found (rule only-rain))
  =>
  (assert (priority (of set-up-a-tank) (is next))))

;;; ==================================================================================================================
;;; The order of the recommendations, gate by gate: each can stand at some places, or at none
;;; ==================================================================================================================

(defrule order
  (declare (salience -9999))
  (at ?stage)
  =>
  (bind ?gate23 (and (member$ ?stage (create$ planned)) (not (is-advised ask-the-neighbours next))))
  (bind ?gate24 (and (member$ ?stage (create$ planned)) (is-advised ask-the-neighbours next)))
  (bind ?gate25 (not (is-advised set-up-a-tank next)))
  (bind ?gate33 (and (is-advised ask-the-neighbours now) (is-advised carry-compost now)))
  (bind ?gate37 (and (member$ ?stage (create$ growing)) (is-advised carry-compost now)))
  (bind ?gate40 (and (member$ ?stage (create$ planned)) (is-advised carry-compost now)))
  (bind ?gate43 (and (is-advised set-up-a-tank next) (and (member$ ?stage (create$ growing)) (is-advised set-up-a-tank next))))
  (bind ?gate45 (and (member$ ?stage (create$ growing)) (is-advised ask-the-neighbours next)))
  (bind ?gate46 (and (member$ ?stage (create$ growing)) (is-advised build-a-shed next)))
  (bind ?gate50 (and (member$ ?stage (create$ planned)) (is-advised build-a-shed next)))
  (bind ?gate34 (and (member$ ?stage (create$ growing)) ?gate33))
  (bind ?gate35 (and ?gate24 ?gate33))
  (bind ?gate36 (and ?gate23 ?gate33))
  (bind ?gate38 (not ?gate33))
  (bind ?gate44 (and (is-advised set-up-a-tank next) (or (and (member$ ?stage (create$ planned)) (is-advised set-up-a-tank next)) (and (member$ ?stage (create$ growing)) ?gate25))))
  (bind ?gate47 (and (is-advised set-up-a-tank next) (and (member$ ?stage (create$ planned)) ?gate25)))
  (bind ?gate48 (and (is-advised ask-the-neighbours next) ?gate24))
  (bind ?gate49 (and (is-advised ask-the-neighbours next) ?gate23))
  (bind ?gate39 (and (member$ ?stage (create$ growing)) (is-advised ask-the-neighbours now) ?gate38))
  (bind ?gate41 (and (is-advised ask-the-neighbours now) ?gate24 ?gate38))
  (bind ?gate42 (and (is-advised ask-the-neighbours now) ?gate23 ?gate38))
  (if ?gate34 then (recommend ask-the-neighbours))
  (if ?gate35 then (recommend ask-the-neighbours))
  (if ?gate36 then (recommend ask-the-neighbours))
  (if ?gate37 then (recommend carry-compost))
  (if ?gate39 then (recommend ask-the-neighbours))
  (if ?gate40 then (recommend carry-compost))
  (if ?gate41 then (recommend ask-the-neighbours))
  (if ?gate42 then (recommend ask-the-neighbours))
  (if ?gate43 then (recommend set-up-a-tank))
  (if ?gate44 then (recommend set-up-a-tank))
  (if ?gate45 then (recommend ask-the-neighbours))
  (if ?gate46 then (recommend build-a-shed))
  (if ?gate47 then (recommend set-up-a-tank))
  (if ?gate48 then (recommend ask-the-neighbours))
  (if ?gate49 then (recommend ask-the-neighbours))
  (if ?gate50 then (recommend build-a-shed))
  )
