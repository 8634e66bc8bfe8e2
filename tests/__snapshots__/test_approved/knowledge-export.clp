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
;;; What lies between
;;; ==================================================================================================================

(deftemplate bears "What bears on how a base or value stands: it can stand no better than so"
  (slot on (type SYMBOL))
  (slot so (type SYMBOL) (allowed-symbols fragile strained adequate sound))
  (slot from (type SYMBOL)))

(deftemplate touches "A finding that names a value"
  (slot rule (type SYMBOL))
  (slot value (type SYMBOL)))

(deftemplate calls-for "A finding that calls for a recommendation"
  (slot rule (type SYMBOL))
  (slot severity (type SYMBOL) (allowed-symbols critical major minor))
  (slot what (type SYMBOL)))

(deftemplate called "A verdict that a rule calls for"
  (slot rule (type SYMBOL))
  (slot verdict (type SYMBOL)))

(deftemplate answered "A question that is asked at the venture's stage and is answered"
  (slot fact (type SYMBOL))
  (slot about (type SYMBOL)))

(deftemplate reaches "A value that a recommendation reaches"
  (slot what (type SYMBOL))
  (slot value (type SYMBOL)))

(deftemplate worst "The worst severity among what calls for a recommendation"
  (slot what (type SYMBOL))
  (slot severity (type SYMBOL)))

(deftemplate advised "A recommendation before it is ranked, with what its rank goes by"
  (slot what (type SYMBOL))
  (slot priority (type SYMBOL))
  (slot reaches (type INTEGER))
  (slot place (type INTEGER))
  (multislot after (type SYMBOL)))

;;; ==================================================================================================================
;;; What the knowledge says of stages, questions and recommendations
;;; ==================================================================================================================

(deftemplate stage "A stage, with its verdicts from the worst to the best"
  (slot id (type SYMBOL))
  (multislot verdicts (type SYMBOL)))

(deftemplate urgent "A base that is urgent at a stage, and how many answers about it are needed for the best verdict"
  (slot stage (type SYMBOL))
  (slot base (type SYMBOL))
  (slot needed (type INTEGER)))

(deftemplate judged "A base or value, in order. Bases can be worked on; values follow from what they rest on"
  (slot name (type SYMBOL))
  (slot place (type INTEGER))
  (slot title (type STRING)))

(deftemplate rests-on "What a value rests on at a stage: it stands no better than the lowest of these"
  (slot value (type SYMBOL))
  (slot stage (type SYMBOL))
  (multislot on (type SYMBOL)))

(deftemplate severity "The priority that a severity gives, where the base acted on is urgent, and otherwise"
  (slot is (type SYMBOL))
  (slot urgent (type SYMBOL))
  (slot otherwise (type SYMBOL)))

(deftemplate question "A question: its answers from the weakest to the strongest, and their words in the same order"
  (slot fact (type SYMBOL))
  (slot about (type SYMBOL))
  (slot asks (type STRING))
  (multislot asked-at (type SYMBOL))
  (multislot answers (type SYMBOL))
  (multislot words (type STRING)))

(deftemplate recommendation "Something to do about a base, and what it is to come after where both are advised"
  (slot id (type SYMBOL))
  (slot title (type STRING))
  (slot acts-on (type SYMBOL))
  (multislot after (type SYMBOL)))

(deffunction said (?fact)
  "The answer to a question, in words"
  (do-for-fact ((?answer answer)) (eq ?answer:fact ?fact)
    (do-for-fact ((?question question)) (eq ?question:fact ?fact)
      (return (nth$ (member$ ?answer:is ?question:answers) ?question:words)))))

(deffunction reached (?what)
  "How many values a recommendation reaches"
  (length$ (find-all-facts ((?it reaches)) (eq ?it:what ?what))))

;;; ==================================================================================================================
;;; The knowledge: stages, questions and recommendations
;;; ==================================================================================================================

(deffacts stages
  (stage (id planned) (verdicts stop mend ask go))
  (stage (id growing) (verdicts stop mend ask go))
  (urgent (stage planned) (base soil) (needed 1))
  (urgent (stage growing) (base soil) (needed 1))
  (urgent (stage growing) (base people) (needed 1))
  (severity (is critical) (urgent now) (otherwise now))
  (severity (is major) (urgent now) (otherwise next))
  (severity (is minor) (urgent next) (otherwise later)))

(deffacts bases-and-values
  (judged (name soil) (place 1) (title "Soil"))
  (judged (name people) (place 2) (title "People"))
  (judged (name harvest) (place 3) (title "Harvest"))
  (judged (name fame) (place 4) (title "Fame"))
  (judged (name joy) (place 5) (title "Joy"))
  (rests-on (value harvest) (stage planned) (on soil))
  (rests-on (value harvest) (stage growing) (on soil people))
  (rests-on (value fame) (stage growing) (on harvest)))

(deffacts questions
  (question (fact ground)
            (about soil)
            (asks "What is the ground like?")
            (asked-at planned growing)
            (answers barren thin rich)
            (words "bare stone" "thin and dry" "dark and deep"))
  (question (fact water)
            (about soil)
            (asks "Where does the water come from?")
            (asked-at planned growing)
            (answers none rain tank)
            (words "nowhere" "the sky" "a tank"))
  (question (fact hands)
            (about people)
            (asks "How many come to dig?")
            (asked-at planned growing)
            (answers nobody two many)
            (words "nobody" "two people" "more than two"))
  (question (fact tools)
            (about people)
            (asks "Whose are the tools?")
            (asked-at growing)
            (answers none own shared)
            (words "there are none" "each brings their own" "everybody's")))

(deffacts recommendations
  (recommendation (id ask-the-neighbours) (title "Ask the neighbours in") (acts-on people) (after))
  (recommendation (id build-a-shed) (title "Build a shed") (acts-on people) (after))
  (recommendation (id carry-compost)
                  (title "Carry compost to the beds")
                  (acts-on soil)
                  (after ask-the-neighbours))
  (recommendation (id set-up-a-tank) (title "Set up a tank") (acts-on soil) (after)))

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
                 (because (str-cat "The ground is " (said ground) ".")))
          (bears (on soil) (so fragile) (from bare-stone))
          (calls-for (rule bare-stone) (severity critical) (what carry-compost))))

(defrule dark-earth
  "The earth is dark"
  (at ?)
  (answer (fact ground) (is rich))
  =>
  (assert (found (rule dark-earth)
                 (finding strength)
                 (severity none)
                 (about soil)
                 (because (str-cat "The ground is " (said ground) ".")))
          (touches (rule dark-earth) (value joy))
          (touches (rule dark-earth) (value harvest))
          (bears (on soil) (so sound) (from dark-earth))
          (bears (on joy) (so sound) (from dark-earth))))

(defrule only-rain
  "Only rain waters it"
  (at ?)
  (answer (fact water) (is none | rain))
  =>
  (assert (found (rule only-rain)
                 (finding weakness)
                 (severity minor)
                 (about soil)
                 (because (str-cat "The water comes from " (said water) ".")))
          (touches (rule only-rain) (value joy))
          (touches (rule only-rain) (value harvest))
          (bears (on joy) (so adequate) (from only-rain))
          (calls-for (rule only-rain) (severity minor) (what set-up-a-tank))))

(defrule poor-ground
  "The ground is poor"
  (at ?)
  (answer (fact ground) (is barren | thin))
  =>
  (assert (found (rule poor-ground)
                 (finding weakness)
                 (severity major)
                 (about soil)
                 (because (str-cat "The ground is " (said ground) ".")))
          (bears (on soil) (so strained) (from poor-ground))
          (calls-for (rule poor-ground) (severity major) (what carry-compost))))

;;; ==================================================================================================================
;;; The knowledge: People
;;; ==================================================================================================================

(defrule few-hands
  "Few come to dig"
  (at growing)
  (or (answer (fact hands) (is nobody))
      (and (answer (fact hands) (is nobody | two))
           (answer (fact tools) (is none))))
  =>
  (assert (found (rule few-hands)
                 (finding weakness)
                 (severity major)
                 (about people)
                 (because (str-cat "Those who come: " (said hands) ".")))
          (touches (rule few-hands) (value fame))
          (bears (on people) (so strained) (from few-hands))
          (bears (on fame) (so strained) (from few-hands))
          (calls-for (rule few-hands) (severity major) (what ask-the-neighbours))))

(defrule nobody-asked
  "Nobody has been asked yet"
  (at planned)
  (answer (fact hands) (is nobody))
  =>
  (assert (found (rule nobody-asked)
                 (finding weakness)
                 (severity major)
                 (about people)
                 (because (str-cat "Those who come: " (said hands) ".")))
          (touches (rule nobody-asked) (value fame))
          (bears (on people) (so strained) (from nobody-asked))
          (bears (on fame) (so strained) (from nobody-asked))
          (calls-for (rule nobody-asked) (severity major) (what ask-the-neighbours))))

(defrule tools-get-lost
  "The tools get lost"
  (at growing)
  (answer (fact tools) (is none | own))
  =>
  (assert (found (rule tools-get-lost)
                 (finding weakness)
                 (severity minor)
                 (about people)
                 (because (str-cat "Tools: " (said tools) ".")))
          (calls-for (rule tools-get-lost) (severity minor) (what build-a-shed))))

;;; ==================================================================================================================
;;; The knowledge: the verdict
;;; ==================================================================================================================

(defrule barren
  "Nothing will grow"
  (at ?)
  (standing (of harvest) (is fragile))
  =>
  (assert (called (rule barren) (verdict stop))))

(defrule dig-on
  "Dig on"
  (at ?)
  (standing (of questions_answered) (is enough))
  =>
  (assert (called (rule dig-on) (verdict go))))

(defrule weighed-down
  "Something weighs on it"
  (at ?)
  (or (standing (of soil) (is fragile | strained))
      (and (standing (of people) (is fragile | strained))
           (standing (of fame) (is fragile | strained))))
  =>
  (assert (called (rule weighed-down) (verdict mend))))

(defrule who-knows
  "Too little is known"
  (at ?)
  (standing (of questions_answered) (is too_few))
  =>
  (assert (called (rule who-knows) (verdict ask))))

;;; ==================================================================================================================
;;; The method, the same for every knowledge. What concludes from the absence of something waits, by its salience,
;;; until all that could still bring it has been concluded; among rules of one salience no order matters.
;;;
;;;    20  what cannot be used                    -20  whether enough is answered; what a carrier does to a value
;;;    10  begin, if there is no such thing       -30  how bases and values stand
;;;     0  the rules of the knowledge             -40  the verdict, of all that are called for
;;;   -10  how pressing each recommendation is    -50  in what order the recommendations stand
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
  (assert (at ?stage)))

;;; How much is answered.

(defrule method.answered
  (at ?stage)
  (answer (fact ?fact))
  (question (fact ?fact) (about ?base) (asked-at $?stages&:(member$ ?stage ?stages)))
  =>
  (assert (answered (fact ?fact) (about ?base))))

(defrule method.too-few-answers
  (declare (salience -10))
  (at ?stage)
  (urgent (stage ?stage) (base ?base) (needed ?needed))
  =>
  (if (< (length$ (find-all-facts ((?it answered)) (eq ?it:about ?base))) ?needed) then
    (assert (standing (of questions_answered) (is too_few)))))

(defrule method.enough-answers
  (declare (salience -20))
  (at ?)
  (not (standing (of questions_answered) (is too_few)))
  =>
  (assert (standing (of questions_answered) (is enough))))

;;; How bases and values stand: as the lowest that bears on them says, once all that carries them stands.

(defrule method.carries
  (declare (salience -20))
  (at ?stage)
  (standing (of ?carrier) (is ?so&~not_known&~too_few&~enough))
  (rests-on (value ?value) (stage ?stage) (on $?on&:(member$ ?carrier ?on)))
  =>
  (assert (bears (on ?value) (so ?so) (from ?carrier))))

(defrule method.settled
  (declare (salience -30))
  (at ?stage)
  (judged (name ?name))
  (not (and (rests-on (value ?name) (stage ?stage) (on $? ?carrier $?))
            (not (standing (of ?carrier)))))
  =>
  (assert (settled ?name)))

(defrule method.fragile
  (declare (salience -30))
  (settled ?name)
  (exists (bears (on ?name) (so fragile)))
  =>
  (assert (standing (of ?name) (is fragile))))

(defrule method.strained
  (declare (salience -30))
  (settled ?name)
  (exists (bears (on ?name) (so strained)))
  (not (bears (on ?name) (so fragile)))
  =>
  (assert (standing (of ?name) (is strained))))

(defrule method.adequate
  (declare (salience -30))
  (settled ?name)
  (exists (bears (on ?name) (so adequate)))
  (not (bears (on ?name) (so fragile | strained)))
  =>
  (assert (standing (of ?name) (is adequate))))

(defrule method.sound
  (declare (salience -30))
  (settled ?name)
  (exists (bears (on ?name) (so sound)))
  (not (bears (on ?name) (so fragile | strained | adequate)))
  =>
  (assert (standing (of ?name) (is sound))))

(defrule method.silent
  (declare (salience -30))
  (settled ?name)
  (not (bears (on ?name)))
  =>
  (assert (standing (of ?name) (is (if (any-factp ((?it answered)) (eq ?it:about ?name)) then adequate else not_known)))))

;;; The verdict: of all that are called for, the worst on the scale of the stage.

(defrule method.verdict
  (declare (salience -40))
  (at ?stage)
  (stage (id ?stage) (verdicts $?worse ?verdict $?))
  (exists (called (verdict ?verdict)))
  (not (called (verdict ?other&:(member$ ?other ?worse))))
  =>
  (assert (verdict (is ?verdict))))

;;; What is recommended, and how pressing it is: by the worst that calls for it, and whether its base is urgent.

(defrule method.worst-is-critical
  (declare (salience -10))
  (at ?)
  (recommendation (id ?what))
  (exists (calls-for (what ?what) (severity critical)))
  =>
  (assert (worst (what ?what) (severity critical))))

(defrule method.worst-is-major
  (declare (salience -10))
  (at ?)
  (recommendation (id ?what))
  (exists (calls-for (what ?what) (severity major)))
  (not (calls-for (what ?what) (severity critical)))
  =>
  (assert (worst (what ?what) (severity major))))

(defrule method.worst-is-minor
  (declare (salience -10))
  (at ?)
  (recommendation (id ?what))
  (exists (calls-for (what ?what) (severity minor)))
  (not (calls-for (what ?what) (severity critical | major)))
  =>
  (assert (worst (what ?what) (severity minor))))

(defrule method.urgent
  (declare (salience -10))
  (at ?stage)
  (worst (what ?what) (severity ?severity))
  (recommendation (id ?what) (acts-on ?base) (after $?after))
  (urgent (stage ?stage) (base ?base))
  (severity (is ?severity) (urgent ?priority))
  (judged (name ?base) (place ?place))
  =>
  (assert (advised (what ?what) (priority ?priority) (reaches (reached ?what)) (place ?place) (after ?after))))

(defrule method.not-urgent
  (declare (salience -10))
  (at ?stage)
  (worst (what ?what) (severity ?severity))
  (recommendation (id ?what) (acts-on ?base) (after $?after))
  (not (urgent (stage ?stage) (base ?base)))
  (severity (is ?severity) (otherwise ?priority))
  (judged (name ?base) (place ?place))
  =>
  (assert (advised (what ?what) (priority ?priority) (reaches (reached ?what)) (place ?place) (after ?after))))

;;; The order: within a priority always the first of those that are to come after no other that is left. First come
;;; those for which others wait, then those that reach more values, then by the order of the bases, then by the id.

(defrule method.reaches-what-is-named
  (calls-for (rule ?rule) (what ?what))
  (touches (rule ?rule) (value ?value))
  =>
  (assert (reaches (what ?what) (value ?value))))

(defrule method.reaches-what-rests-on-its-base
  (at ?stage)
  (calls-for (what ?what))
  (recommendation (id ?what) (acts-on ?base))
  (rests-on (value ?value) (stage ?stage) (on $?on&:(member$ ?base ?on)))
  =>
  (assert (reaches (what ?what) (value ?value))))

(defrule method.reaches-what-rests-on-that
  (at ?stage)
  (reaches (what ?what) (value ?carrier))
  (rests-on (value ?value) (stage ?stage) (on $?on&:(member$ ?carrier ?on)))
  =>
  (assert (reaches (what ?what) (value ?value))))

(deffunction later-by-name (?one ?other)
  (> (str-compare ?one ?other) 0))

(deffunction later-by-reach (?one ?other)
  "Whether something advised comes after another, where neither waits and none waits for them"
  (bind ?more (- (fact-slot-value ?other reaches) (fact-slot-value ?one reaches)))
  (bind ?places (- (fact-slot-value ?one place) (fact-slot-value ?other place)))
  (if (<> ?more 0) then (return (> ?more 0)))
  (if (<> ?places 0) then (return (> ?places 0)))
  (later-by-name (fact-slot-value ?one what) (fact-slot-value ?other what)))

(deffunction all-of (?slot ?facts)
  "What stands in this slot of all these facts"
  (bind ?all (create$))
  (progn$ (?it ?facts) (bind ?all (create$ ?all (fact-slot-value ?it ?slot))))
  ?all)

(deffunction first-of (?left)
  "Of those left, in the order of their reach: the first that waits for none of them, of those for which others wait"
  (bind ?names (all-of what ?left))
  (bind ?awaited (all-of after ?left))
  (bind ?first FALSE)
  (progn$ (?it ?left)
    (bind ?waits FALSE)
    (progn$ (?other (fact-slot-value ?it after))
      (if (member$ ?other ?names) then (bind ?waits TRUE)))
    (if (not ?waits) then
      (if (member$ (fact-slot-value ?it what) ?awaited) then (return ?it))
      (if (not ?first) then (bind ?first ?it))))
  ?first)

(deffunction later-by-gravity (?one ?other)
  "Whether a call for a recommendation is less grave than another, or comes after it by the name of its rule"
  (bind ?graver (- (member$ (fact-slot-value ?one severity) (create$ critical major minor))
                   (member$ (fact-slot-value ?other severity) (create$ critical major minor))))
  (if (<> ?graver 0) then (return (> ?graver 0)))
  (later-by-name (fact-slot-value ?one rule) (fact-slot-value ?other rule)))

(deffunction reasons-for (?what)
  "The rules that call for a recommendation, the worst first"
  (all-of rule (sort later-by-gravity (find-all-facts ((?it calls-for)) (eq ?it:what ?what)))))

(defrule method.rank
  (declare (salience -50))
  (at ?)
  =>
  (bind ?rank 0)
  (progn$ (?priority (create$ now next later))
    (bind ?left (sort later-by-reach (find-all-facts ((?it advised)) (eq ?it:priority ?priority))))
    (while (> (length$ ?left) 0)
      (bind ?first (first-of ?left))
      (bind ?what (fact-slot-value ?first what))
      (bind ?rank (+ ?rank 1))
      (assert (recommended (rank ?rank) (id ?what) (priority ?priority) (reasons (reasons-for ?what))))
      (bind ?left (delete-member$ ?left ?first)))))

;;; For people.

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
