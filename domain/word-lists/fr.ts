import type { LanguageWords } from '../word-lists';

export const fr: LanguageWords = {
  // Not "escalade" alone: it is also a climbing wall.
  'mail-trouble': `plainte, plaintes, réclamation, réclamations, escalade client,
    escalade hiérarchique, escalade au, mécontent*, insatisf*, inacceptable, inadmissible,
    ras-le-bol, en colère,
    -aucune plainte, -aucune réclamation, -sans plainte*, -sans réclamation*, -pas de plainte*,
    -pas de réclamation*, -zéro réclamation*, -pas mécontent*`,
  // Not "merci de" or "merci à tous de": they ask.
  'mail-praise': `merci pour, merci encore pour, un grand merci, mille mercis,
    merci à toute l'équipe, bravo, félicitations, bon travail, beau travail, excellent travail,
    super travail, bien joué, chapeau bas, éloge*,
    -merci pour votre commande, -merci pour votre achat, -merci pour votre inscription,
    -merci pour votre candidature, -merci pour votre intérêt`,
  'kick-off': `kick-off*, lancement, démarrage du projet, démarrage de projet,
    démarrage projet, réunion de démarrage, coup d'envoi,
    -lancement produit, -lancement de produit, -lancement du produit, -lancement commercial`,
  // Not "REX" alone: it is also a name. "Clôture" alone is the accountants'.
  'wrap-up': `rétrospective*, rétro, bilan de projet, bilan du projet, bilan projet,
    réunion de bilan, clôture de projet, clôture du projet, clôture projet, réunion de clôture,
    fin de projet, fin du projet, retour d'expérience, retours d'expérience, réunion REX, RETEX,
    débrief*`,
  'check-in': `point d'étape, point d'avancement, point hebdo*, point mensuel, point projet,
    point de suivi, réunion de suivi, suivi de projet, suivi du projet, suivi projet,
    comité de suivi, état d'avancement, revue d'avancement`,
  'team-meeting': `réunion d'équipe, réunions d'équipe, réunion de l'équipe, réunion équipe,
    point équipe, point d'équipe, réunion de service, réunion de département, réunion plénière,
    journée d'équipe, séminaire d'équipe, atelier, ateliers`,
  'customer-meeting': `client, clients, cliente, clientes, clientèle, panel utilisateurs,
    panel d'utilisateurs, club utilisateurs, groupe de discussion, visite de site,
    revue de compte`,
  // Not "cérémonie" or "reconnaissance" alone: sprints have the one, machines the other.
  'recognition-event': `remise de prix, remise des prix, remise de médaille*, récompense*,
    médaille du travail, trophée*, célébration*, cérémonie de remise, reconnaissance du travail,
    reconnaissance des équipes, hommage, pot de départ, pot de retraite, départ à la retraite,
    employé du mois`,
};
