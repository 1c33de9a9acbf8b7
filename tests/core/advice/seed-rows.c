/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "seed-rows.h"

#include <glib.h>

#define BACKING_AWAY "why-is-he-backing-away"
#define PUSHING_AWAY "why-is-he-pushing-me-away"
#define BACKS_OFF "why-he-backs-off-after-showing-interest"
#define WALK_AWAY "why-men-walk-away"
#define DANCE "the-intimacy-distance-dance"

const SeedRow seed_rows[] = {
  /* More is wanted than they give, and freedom counts. */
  { BACKING_AWAY, "freedom-first", "pressure", "pursue_after pursuit_rate moving_fast",
    "pursue_after stress_assoc", "ease-off" },
  /* Not winning with you. */
  { BACKING_AWAY, "nothing-lands", "not_winning", "appreciation self_doubt", "appreciation",
    "notice-what-lands" },
  /* Unwilling to go deeper, perhaps unknowingly. */
  { BACKING_AWAY, "shrinks-from-depth", "unwilling_deep", "openness needs_met onset_milestone",
    "openness needs_met", "step-well-back" },
  /* Probably not about you: beside every statement on a withdrawal. */
  { BACKING_AWAY, "probably-not-you", NULL, "flag:withdrawal", "", "not-a-verdict" },
  /* What do you want? */
  { BACKING_AWAY, "own-wish-first", NULL, "step:my_wish", "", "know-your-wish" },
  /* Ask: in general, then with you. */
  { BACKING_AWAY, "ask-both-questions", NULL, "step:ask_general step:ask_with_me", "",
    "ask-in-general ask-with-you" },
  /* Words against actions. */
  { BACKING_AWAY, "words-and-actions", NULL, "promises follow_through excl_dodged",
    "promises follow_through excl_dodged",
    "watch-actions compare-wishes believe-actions step-back-from-words stay-available" },

  /* Blanks filled with guesses. */
  { PUSHING_AWAY, "blanks-and-guesses", NULL, "state:not_enough", "", "look-at-what-is-there" },
  /* Hurt before. */
  { PUSHING_AWAY, "hurt-earlier", "hurt_before", "hurt_context consistency", "promises consistency",
    "patience-with-consistency" },
  /* Too fast alarms. */
  { PUSHING_AWAY, "speed-alarms", "pressure", "moving_fast onset_milestone", "", "slow-the-pace" },
  /* Somebody else, exclusivity dodged. */
  { PUSHING_AWAY, "two-at-once", "someone_else", "free_time habits excl_dodged",
    "consistency stress_assoc excl_dodged", "how-much-time" },
  /* Lacking confidence. */
  { PUSHING_AWAY, "doubts-themselves", "low_confidence", "self_doubt", "", "not-yours-to-mend" },
  /* The common thread: told, and no response. */
  { PUSHING_AWAY, "told-without-response", NULL, "needs_met", "needs_met", "re-evaluate-needs" },
  /* How long to wait. */
  { PUSHING_AWAY, "how-long-to-wait", NULL, "waited", "waited", "own-limit set-own-limit" },
  /* A timeline and a check-in. */
  { PUSHING_AWAY, "timeline-and-check-in", NULL, "side:open_question side:check_in_due",
    "side:check_in_due", "agree-on-a-timeline look-again-today" },
  /* Wanting a clear, even, equally keen partner. */
  { PUSHING_AWAY, "clear-and-keen", NULL, "consistency init_shift", "consistency",
    "hold-the-standard" },
  /* Direct, and not accusing. */
  { PUSHING_AWAY, "direct-without-blame", NULL, "side:distance_untold", "",
    "say-what-you-noticed exclusivity-once" },

  /* 1: emotionally unavailable. */
  { BACKS_OFF, "no-tools-for-feelings", "unwilling_deep", "openness needs_met", "openness",
    "their-work-to-do" },
  /* 2: noticed a red flag. */
  { BACKS_OFF, "noticed-a-problem", "red_flag", "red_flag", "", "ask-about-the-problem" },
  /* 3: not compatible. */
  { BACKS_OFF, "other-lives", "incompatible", "clash closeness_gap stage_mismatch", "",
    "look-for-fit" },
  /* 4: met someone. */
  { BACKS_OFF, "more-than-one-option", "someone_else", "free_time habits excl_dodged",
    "consistency stress_assoc excl_dodged", "you-may-look-too" },
  /* 5: too fast, anxious pressure. */
  { BACKS_OFF, "spooked-by-speed", "pressure", "pursue_after moving_fast onset_press",
    "pursue_after", "let-it-grow" },
  /* 6: not ready. */
  { BACKS_OFF, "not-ready-now", "not_ready", "stage_mismatch excl_dodged",
    "stage_mismatch excl_dodged", "respect-the-pace" },
  /* 7: ways of talking. */
  { BACKS_OFF, "two-ways-of-talking", "comm_style", "misread openness unanswered", "",
    "say-what-each-needs" },
  /* 8: avoids commitment. */
  { BACKS_OFF, "keeps-clear", "commit_avoid", "excl_dodged follow_through promises",
    "excl_dodged promises", "no-more-chasing-answers" },
  /* 9: not long-term. */
  { BACKS_OFF, "not-lasting", "not_right", "dates_rate dist_trend vol_trend follow_through",
    "consistency cycle_returns", "right-to-leave" },
  /* 10: not over an ex. */
  { BACKS_OFF, "ex-not-over", "not_over_ex", "ex_mentions", "", "let-them-heal" },
  /* Closing: own needs, patience, the right to leave. */
  { BACKS_OFF, "own-needs-in-view", NULL, "step:clear_choice side:needs_untold", "",
    "keep-your-wants tell-a-need" },

  /* Silence is a message, questions add distance. */
  { WALK_AWAY, "silence-says-something", NULL, "silence_now pursue_after", "", "fewer-questions" },
  /* 1: insistence. */
  { WALK_AWAY, "own-insistence", "pressure", "pursue_after pursuit_rate onset_press",
    "pursue_after", "stop-pushing" },
  /* 2: lacks the words. */
  { WALK_AWAY, "lacks-words", "comm_style", "misread openness", "openness", "leave-room-to-speak" },
  /* 3: likes someone else. */
  { WALK_AWAY, "likes-somebody", "someone_else", "habits free_time dates_rate",
    "consistency stress_assoc excl_dodged", "watch-not-guess" },
  /* 4: stress at work or in the family. */
  { WALK_AWAY, "other-worries", "work_stress", "stress_assoc onset_stress", "stress_assoc",
    "look-at-their-life" },
  /* 5: the chase is over; the article explains only. */
  { WALK_AWAY, "chase-over", "chase_over", "onset_milestone init_shift", "init_shift",
    "explained-not-advised" },
  /* 6: low self-esteem, money. */
  { WALK_AWAY, "falls-short", "low_confidence", "self_doubt", "", "their-own-measure" },
  /* 7: different stages. */
  { WALK_AWAY, "different-stages", "not_ready", "stage_mismatch closeness_gap", "stage_mismatch",
    "room-where-they-are" },
  /* 8: knows it is not right, cannot say so. */
  { WALK_AWAY, "cannot-say-so", "not_right", "dist_trend vol_trend dates_rate follow_through",
    "consistency cycle_returns", "room-for-words" },
  /* Your reaction matters. */
  { WALK_AWAY, "your-own-reaction", NULL, "pursue_after pursue_reactive space_after", "",
    "your-reaction" },

  /* Felt signs. */
  { DANCE, "felt-at-once", NULL, "felt_signs", "", "notice-not-panic" },
  /* Panic. */
  { DANCE, "panic", NULL, "pursue_reactive side:pressed_while_away", "side:space_while_away",
    "wait-for-own-accord" },
  /* Closeness moves in cycles. */
  { DANCE, "together-apart-together", "dance", "cycle_returns gap_closer", "time_away",
    "part-of-the-dance" },
  /* Needs for space differ. */
  { DANCE, "different-needs-for-space", NULL, "cycle_returns closeness_gap", "",
    "know-the-usual-length" },
  /* Takes space without saying. */
  { DANCE, "takes-it-without-a-word", "space_unasked", "space_asked", "space_asked",
    "ask-for-space-in-words" },
  /* Honour the other one's space. */
  { DANCE, "honour-their-space", NULL, "side:space_while_away", "side:pressed_while_away",
    "give-the-space" },
  /* Honour your own need. */
  { DANCE, "honour-your-own-need", NULL, "side:friends_while_away", "", "others-you-love" },
  /* A varied network. */
  { DANCE, "different-people", NULL, "support_variety", "support_variety", "the-missing-kind" },
  /* The standard. */
  { DANCE, "the-standard", NULL, "space_asked cycle_returns time_away", "",
    "a-partner-who-returns" },
};

const int n_seed_rows = G_N_ELEMENTS (seed_rows);
