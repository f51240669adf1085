import { useState } from 'preact/hooks';
import type { Clock } from '../../storage/log';
import type { Met } from './around';
import { CopyLine } from './copy-line';
import { DuePromises } from './due-promises';
import { EndedOneOnOnes } from './ended-one-on-ones';
import { LongestWait } from './longest-wait';
import { OfferCard } from './offer';
import type { OpenPage } from './open-page';
import type { Reading } from './reading';
import { RetireQuestion } from './retire-question';
import { ReviewLine } from './review-line';
import { StreakRegion } from './streak';
import type { Take } from './take';

interface Props {
  reading: Reading;
  clock: () => Clock;
  take: Take;
  takeAtOnce: Take;
  openPage: OpenPage;
  /** the one-on-one of which the leader has just spoken, until what follows it is answered */
  onMet: (met: Met | undefined) => void;
}

/** What asks for an answer first, then how things stand, then one good next step. */
export function Overview(props: Props) {
  const { reading, clock, take, takeAtOnce, openPage, onMet } = props;
  /** a behaviour about which to ask whether it should go for good */
  const [retiring, setRetiring] = useState<string>();
  const onAnswered = (retire?: string) => {
    onMet(undefined);
    setRetiring(retire);
  };
  const { offer, wait, review, copy } = reading;
  const followsUp = offer?.isFollowUp;
  const next = retiring ? (
    <RetireQuestion behaviour={retiring} take={take} onAnswered={() => setRetiring(undefined)} />
  ) : (
    offer && (
      <OfferCard
        key={`${offer.behaviour} ${offer.person?.id}`}
        reading={reading}
        offer={offer}
        clock={clock}
        take={take}
        openPage={openPage}
        onAnswered={onAnswered}
      />
    )
  );
  return (
    <>
      <DuePromises reading={reading} clock={clock} take={take} />
      {followsUp && next}
      <EndedOneOnOnes reading={reading} clock={clock} take={take} onMet={onMet} />
      {review && <ReviewLine review={review} openPage={openPage} />}
      {copy && <CopyLine copy={copy} clock={clock} take={take} openPage={openPage} />}
      <StreakRegion reading={reading} clock={clock} take={take} takeAtOnce={takeAtOnce} />
      {wait && <LongestWait reading={reading} {...wait} take={take} />}
      {!followsUp && next}
    </>
  );
}
