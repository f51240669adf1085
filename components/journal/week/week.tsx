export const Week = () => null;
