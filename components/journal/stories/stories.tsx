export const Stories = () => null;
