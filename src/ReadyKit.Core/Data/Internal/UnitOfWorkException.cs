namespace ReadyKit.Data.Internal;

/// <summary>A unit of work that must not be tried again. Its cause says what the database answered; rules for repetition do not see it.</summary>
internal sealed class UnitOfWorkException(string message, Exception cause) : Exception(message, cause);
