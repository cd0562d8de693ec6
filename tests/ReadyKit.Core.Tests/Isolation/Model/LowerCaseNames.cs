using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Names columns as packages for naming conventions do.</summary>
internal sealed class LowerCaseNames : IPropertyAddedConvention
{
    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context)
    {
        // What is kept as JSON has no columns.
        if (propertyBuilder.Metadata.DeclaringType.ClrType != typeof(IdentityPasskeyData))
        {
            propertyBuilder.HasColumnName(propertyBuilder.Metadata.Name.ToLowerInvariant());
        }
    }
}
