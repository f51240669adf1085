export const TalkAndWalk = () => null;
