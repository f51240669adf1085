export const Upward = () => null;
