import type { LanguageWords } from '../word-lists';

export const en: LanguageWords = {
  // Not escalat*, for the escalator; "unhappy path" is a word of testers.
  'mail-trouble': `complain*, escalation*, escalate, escalated, escalating, grievance*, dissatisf*,
    unhappy, unacceptable, angry, frustrated, disappointed, fed up,
    -no complaint*, -zero complaint*, -0 complaint*, -avoid complaint*, -avoiding complaint*,
    -complaint form*, -complaints form*, -complaint template*, -without complaint*, -complaint procedure*,
    -complaints procedure*, -no escalation*, -de-escalation, -escalation path*,
    -escalation matrix, -escalation policy, -unhappy path*`,
  // A bare "thanks" ends every second mail; what a machine thanks for is no praise.
  'mail-praise': `thank you for, thank you to, big thank you, thanks for, big thanks,
    huge thanks, special thanks, great job, good job,
    great work, well done, kudos, shout-out, shoutout, praise, compliment, compliments,
    congratulations, congrats, hats off, positive feedback, great feedback,
    -thank you for your order, -thank you for your purchase, -thank you for your payment,
    -thank you for your registration, -thank you for registering, -thank you for your application,
    -thank you for applying, -thank you for your interest, -thank you for contacting,
    -thank you for subscribing, -thanks for your order, -thanks for signing up,
    -thanks for subscribing, -compliments of the season, -praise be`,
  // Not "launch" alone: a product's launch ends the work.
  'kick-off': `kick-off*, kickoff*, kicking off, project start, project launch, project initiation,
    start of project, start of the project, launch meeting,
    -kick off your, -kick off the shoes`,
  'wrap-up': `retrospective*, retro, retros, post-mortem*, postmortem*, lessons learned,
    lessons learnt, wrap-up*, wrapup, wrapping up, debrief*, project close*, closing meeting,
    end of project, close-out meeting, after-action review,
    -retro party, -retro night, -retro gaming`,
  'check-in': `check-in*, status, sync, catch-up, touch base, touchpoint, checkpoint,
    follow-up*, progress review, progress update, project update,
    -hotel check-in, -flight check-in, -online check-in, -status quo`,
  'team-meeting': `team meeting*, team call, team day, team huddle, all-hands, staff meeting*,
    department meeting*, stand-up, standup, town hall, offsite, off-site, away day, workshop*,
    -stand-up comedy`,
  'customer-meeting': `customer*, client, clients, account review, business review, focus group*,
    user panel*, user group*, advisory board, site visit*`,
  // A farewell and a jubilee ask for the same small gestures as an award.
  'recognition-event': `award, awards, recognition, celebration*, celebrate, celebrating,
    work anniversary, service anniversary, years of service, employee of the month, farewell,
    leaving do, leaving party, retirement party,
    -contract award*, -tender award*, -award bid*, -award procedure*, -image recognition, -speech recognition,
    -voice recognition, -face recognition, -facial recognition, -text recognition,
    -pattern recognition, -revenue recognition, -birthday celebration*`,
};
