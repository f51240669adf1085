import type { LanguageWords } from '../word-lists';

export const ja: LanguageWords = {
  'mail-trouble': `クレーム, 苦情, 不満, エスカレーション, お叱り, お怒り, ご立腹,
    -クレームなし, -クレーム無し, -クレームゼロ, -クレームはありません, -苦情なし, -苦情無し,
    -苦情ゼロ, -不満なし, -不満無し`,
  // Not ありがとうございます alone: every shop and every closing line says it.
  'mail-praise': `お礼, 御礼, 感謝の言葉, 感謝の声, 感謝します, 対応ありがとう, 協力ありがとう,
    サポートありがとう, お褒め, 称賛, 賞賛, 素晴らしい, 助かりました, おめでとう,
    -あけましておめでとう, -明けましておめでとう, -お誕生日おめでとう, -誕生日おめでとう`,
  // Not 立ち上げ alone: servers are started, too.
  'kick-off': `キックオフ, プロジェクト開始, プロジェクト発足, プロジェクト立ち上げ,
    プロジェクト立上げ, 立ち上げ会議, 発足会, 決起会, 初回ミーティング, 初回打ち合わせ`,
  // Not 打ち上げ alone: rockets and fireworks go up.
  'wrap-up': `振り返り, ふりかえり, 反省会, レトロスペクティブ, ポストモーテム, KPT, 総括,
    プロジェクト完了, 完了報告, プロジェクト打ち上げ, 打ち上げ会`,
  'check-in': `進捗, 定例, チェックイン, 状況確認, 中間報告, すり合わせ, フォローアップ,
    -ホテルチェックイン`,
  // The exceptions are other meetings that end in the same two signs.
  'team-meeting': `チームミーティング, チーム会議, チームMTG, 全体会議, 全社会議, 全社集会, 部会,
    部内会議, 課会, 課内会議, 朝会, 夕会, ワークショップ, タウンホール,
    -本部会, -支部会, -幹部会, -全部会`,
  'customer-meeting': `顧客, お客様, お客さま, 得意先, 取引先, 客先, クライアント, 商談,
    ユーザー会, フォーカスグループ, 現地視察`,
  'recognition-event': `表彰, 授賞, 受賞, 永年勤続, 感謝状, 記念式典, 祝賀会, お祝い会, 慰労会,
    送別会, 歓送迎会, 退職祝い`,
};
