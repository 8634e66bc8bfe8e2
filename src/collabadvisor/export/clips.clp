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
