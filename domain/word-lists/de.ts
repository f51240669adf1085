import type { LanguageWords } from '../word-lists';

export const de: LanguageWords = {
  // Not Beschwerde*: Beschwerdemanagement is a department or a course.
  'mail-trouble': `Beschwerde, Beschwerden, sich beschwert, beschwert sich, Kundenbeschwerde*,
    Reklamation, Reklamationen, Eskalation, Eskalationen, eskaliert, unzufrieden*, verärgert*,
    -keine Beschwerde*, -ohne Beschwerde*, -keine Reklamation*, -ohne Reklamation*,
    -keine Eskalation*`,
  // Not "Lob" alone: LOB is a line of business.
  'mail-praise': `Dank für, danke für, tausend Dank, großes Dankeschön, großes Lob, ein Lob,
    Lob für, Lob vom, Lob von, Kundenlob, gut gemacht, super gemacht, tolle Arbeit, gute Arbeit,
    großartige Arbeit, Glückwunsch, Glückwünsche, Kompliment, Hut ab,
    -Dank für Ihre Bestellung, -Dank für Ihren Einkauf, -Dank für Ihre Anfrage,
    -Dank für Ihre Anmeldung, -Dank für Ihre Bewerbung, -Dank für Ihre Nachricht,
    -Dank für Ihr Interesse, -danke für Ihre Bestellung, -danke für Ihren Einkauf,
    -Glückwunsch zum Geburtstag, -Glückwünsche zum Geburtstag`,
  'kick-off': `kick-off*, kickoff*, Auftakt*, Projektauftakt*, Projektstart*, Projektbeginn,
    Startschuss, Startgespräch*, Starttermin*`,
  'wrap-up': `Retrospektive*, retro, lessons learned, Projektabschluss*, Projektende,
    Abschlussmeeting*, Abschlussbesprechung*, Abschlussgespräch*, Abschlussrunde*,
    Abschlusstreffen*, Abschlussworkshop*, Nachbesprechung*, Manöverkritik`,
  'check-in': `Jour fixe, Jourfixe, Statusmeeting*, Statusrunde*, Statustermin*,
    Statusbesprechung*, Zwischenstand, Zwischengespräch*, Abstimmung, Abstimmungstermin*,
    Abstimmungsrunde*, Regeltermin*, Rücksprache, Projektupdate*`,
  'team-meeting': `Teammeeting*, Team-Besprechung*, Teambesprechung*, Teamsitzung*, Teamrunde*,
    Teamtag*, Teamevent*, Abteilungsmeeting*, Abteilungsbesprechung*, Abteilungsrunde*,
    Dienstbesprechung*, Mitarbeiterversammlung*, Betriebsversammlung*, Klausurtagung*`,
  'customer-meeting': `Kunde, Kunden, Kundin, Kundinnen, Kundentermin*, Kundenbesuch*,
    Kundengespräch*, Kundenmeeting*, Kundenbesprechung*, Kundenbeirat*, Fokusgruppe*,
    Auftraggeber*, Anwendertreffen, Nutzerpanel*, Vor-Ort-Termin*`,
  'recognition-event': `Ehrung*, Auszeichnung, Auszeichnungen, Preisverleihung*, Jubiläum,
    Jubiläumsfeier*, Dienstjubiläum*, Betriebsjubiläum*, Verabschiedung, Abschiedsfeier*,
    Würdigung*, Feierstunde*, Mitarbeiter des Monats`,
};
