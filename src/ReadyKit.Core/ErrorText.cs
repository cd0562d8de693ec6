namespace ReadyKit;

/// <summary>Makes the sentence of an error in the language of whoever reads it. The kernel knows no resources.</summary>
internal delegate string ErrorText(OperationError error);
