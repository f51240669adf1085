import type { Fault } from '../../storage/faults';
import { text } from '../../storage/texts';
import { faultInWords, FaultWay } from '../fault-way';

/** What went wrong behind a page of Gmail or Calendar, where nobody could be told. */
export const Noted = ({ fault }: { fault: Fault }) => (
  <section class="card fault" aria-label={text('badgeFault')}>
    <p class="trouble">{text('popupNoted', faultInWords(fault, 'peopleNotSaved'))}</p>
    <div class="actions">
      <FaultWay fault={fault} />
    </div>
  </section>
);
