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

