/** Labels of the interface, in the order of `keys`. Nothing in a test should depend on them. */
// prettier-ignore
const keys = [
  'me', 'inbox', 'starred', 'snoozed', 'sent', 'drafts', 'all', 'compose', 'search', 'account',
  'to', 'cc', 'bcc', 'toRecipients', 'subject', 'body', 'newMessage', 'send', 'discard', 'minimise',
  'fullScreen', 'saveAndClose', 'reply', 'back', 'showDetails', 'newWindow', 'older', 'wrote', 'messageSent', 'nothingSelected',
  'empty', 'mainMenu', 'noSubject', 'unread', 'activity', 'loading', 'remove', 'conversations',
];

// prettier-ignore
const table = {
  en: [
    'me', 'Inbox', 'Starred', 'Snoozed', 'Sent', 'Drafts', 'All Mail', 'Compose', 'Search mail', 'Google Account: {name}  ({address})',
    'to', 'Cc', 'Bcc', 'To recipients', 'Subject', 'Message Body', 'New Message', 'Send', 'Discard draft', 'Minimize',
    'Full screen', 'Save & close', 'Reply', 'Back to Inbox', 'Show details', 'In new window', '{n} older messages', 'On {date}, {name} wrote:', 'Message sent', 'No conversations selected',
    'No mail here', 'Main menu', '(no subject)', 'unread', 'Last account activity: {n} seconds ago', 'Loading…', 'Remove', 'Conversations',
  ],
  de: [
    'ich', 'Posteingang', 'Markiert', 'Zurückgestellt', 'Gesendet', 'Entwürfe', 'Alle Nachrichten', 'Schreiben', 'In E-Mails suchen', 'Google-Konto: {name}  ({address})',
    'an', 'Cc', 'Bcc', 'Empfänger im Feld „An“', 'Betreff', 'Nachrichtentext', 'Neue Nachricht', 'Senden', 'Entwurf verwerfen', 'Minimieren',
    'Vollbildmodus', 'Speichern & schließen', 'Antworten', 'Zurück zum Posteingang', 'Details anzeigen', 'In neuem Fenster', '{n} ältere Nachrichten', 'Am {date} schrieb {name}:', 'Nachricht gesendet', 'Keine Konversationen ausgewählt',
    'Keine E-Mails', 'Hauptmenü', '(kein Betreff)', 'ungelesen', 'Letzte Kontoaktivität: vor {n} Sekunden', 'Wird geladen…', 'Entfernen', 'Konversationen',
  ],
  fr: [
    'moi', 'Boîte de réception', 'Messages suivis', 'En attente', 'Messages envoyés', 'Brouillons', 'Tous les messages', 'Nouveau message', 'Rechercher dans les messages', 'Compte Google : {name}  ({address})',
    'à', 'Cc', 'Cci', 'Destinataires', 'Objet', 'Corps du message', 'Nouveau message', 'Envoyer', 'Supprimer le brouillon', 'Réduire',
    'Plein écran', 'Enregistrer et fermer', 'Répondre', 'Retour à la boîte de réception', 'Afficher les détails', 'Dans une nouvelle fenêtre', '{n} messages plus anciens', 'Le {date}, {name} a écrit :', 'Message envoyé', 'Aucune conversation sélectionnée',
    'Aucun message', 'Menu principal', '(aucun objet)', 'non lu', 'Dernière activité sur le compte : il y a {n} secondes', 'Chargement…', 'Supprimer', 'Conversations',
  ],
  ja: [
    '自分', '受信トレイ', 'スター付き', 'スヌーズ中', '送信済み', '下書き', 'すべてのメール', '作成', 'メールを検索', 'Google アカウント: {name}  ({address})',
    'To', 'Cc', 'Bcc', '宛先', '件名', 'メッセージ本文', '新規メッセージ', '送信', '下書きを破棄', '最小化',
    '全画面表示', '保存して閉じる', '返信', '受信トレイに戻る', '詳細を表示', '新しいウィンドウで開く', '以前のメッセージ {n} 件', '{date} {name}:', 'メッセージを送信しました', '会話が選択されていません',
    'メールはありません', 'メインメニュー', '（件名なし）', '未読', '前回のアカウント アクティビティ: {n} 秒前', '読み込んでいます…', '削除', '会話',
  ],
  es: [
    'yo', 'Recibidos', 'Destacados', 'Pospuestos', 'Enviados', 'Borradores', 'Todos', 'Redactar', 'Buscar correo', 'Cuenta de Google: {name}  ({address})',
    'para', 'Cc', 'Cco', 'Destinatarios', 'Asunto', 'Cuerpo del mensaje', 'Mensaje nuevo', 'Enviar', 'Descartar borrador', 'Minimizar',
    'Pantalla completa', 'Guardar y cerrar', 'Responder', 'Volver a Recibidos', 'Mostrar detalles', 'En una ventana nueva', '{n} mensajes anteriores', 'El {date}, {name} escribió:', 'Mensaje enviado', 'No hay conversaciones seleccionadas',
    'No hay correo', 'Menú principal', '(sin asunto)', 'no leído', 'Última actividad de la cuenta: hace {n} segundos', 'Cargando…', 'Quitar', 'Conversaciones',
  ],
  'pt-BR': [
    'mim', 'Caixa de entrada', 'Com estrela', 'Adiados', 'Enviados', 'Rascunhos', 'Todos os e-mails', 'Escrever', 'Pesquisar e-mail', 'Conta do Google: {name}  ({address})',
    'para', 'Cc', 'Cco', 'Destinatários', 'Assunto', 'Corpo da mensagem', 'Nova mensagem', 'Enviar', 'Descartar rascunho', 'Minimizar',
    'Tela cheia', 'Salvar e fechar', 'Responder', 'Voltar para a Caixa de entrada', 'Mostrar detalhes', 'Em nova janela', '{n} mensagens anteriores', 'Em {date}, {name} escreveu:', 'Mensagem enviada', 'Nenhuma conversa selecionada',
    'Nenhum e-mail', 'Menu principal', '(sem assunto)', 'não lida', 'Última atividade da conta: há {n} segundos', 'Carregando…', 'Remover', 'Conversas',
  ],
  ar: [
    'أنا', 'البريد الوارد', 'مميّزة بنجمة', 'مؤجّلة', 'البريد المُرسَل', 'المسودّات', 'كل البريد', 'إنشاء', 'البحث في البريد', 'حساب Google‏: {name}  ({address})',
    'إلى', 'نسخة', 'نسخة مخفية', 'المستلِمون', 'الموضوع', 'نص الرسالة', 'رسالة جديدة', 'إرسال', 'تجاهل المسودّة', 'تصغير',
    'ملء الشاشة', 'حفظ وإغلاق', 'ردّ', 'الرجوع إلى البريد الوارد', 'عرض التفاصيل', 'في نافذة جديدة', '{n} رسائل أقدم', 'في {date}، كتب {name}:', 'تمّ إرسال الرسالة', 'لم يتم اختيار أي محادثة',
    'لا توجد رسائل', 'القائمة الرئيسية', '(بلا موضوع)', 'غير مقروءة', 'آخر نشاط للحساب: منذ {n} ثانية', 'جارٍ التحميل…', 'إزالة', 'المحادثات',
  ],
};

/** The labels of a language by key. `{name}`, `{address}`, `{date}` and `{n}` are places to fill. */
export const wordsIn = (lang) =>
  Object.fromEntries(keys.map((key, place) => [key, table[lang][place]]));

/** Fills the places of a label. */
export const fill = (label, values) => label.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
